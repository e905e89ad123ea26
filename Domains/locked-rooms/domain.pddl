; Locked rooms: carry treasures through a house whose doors open by key or by lever.
;
; A lever turns all the doors that it is wired to at once: those that are open close, those that are
; closed open. What helps at one door may lock another. Every action can be undone, so there are no
; dead ends; what is hard is that the goals hang together through the levers.
(define (domain locked-rooms)
  (:requirements
    :strips :typing :negative-preconditions :disjunctive-preconditions
    :existential-preconditions :conditional-effects)

  (:types
    room door lever - object
    key treasure - item)

  (:predicates
    (leads ?d - door ?a ?b - room)       ; a door joins two rooms, written in both orders (static)
    (fits ?k - key ?d - door)            ; (static)
    (skeleton-key ?k - key)              ; fits every door (static)
    (mounted ?l - lever ?r - room)       ; (static)
    (wired ?l - lever ?d - door)         ; (static)
    (explorer-in ?r - room)
    (lies ?i - item ?r - room)
    (carried ?i - item)
    (hands-full)                         ; one treasure, or one key, at a time
    (is-open ?d - door))

  (:action walk
    :parameters (?from ?to - room ?d - door)
    :precondition (and (explorer-in ?from) (leads ?d ?from ?to) (is-open ?d))
    :effect (and (explorer-in ?to) (not (explorer-in ?from))))

  (:action take
    :parameters (?i - item ?r - room)
    :precondition (and (explorer-in ?r) (lies ?i ?r) (not (hands-full)))
    :effect (and (carried ?i) (hands-full) (not (lies ?i ?r))))

  (:action leave
    :parameters (?i - item ?r - room)
    :precondition (and (explorer-in ?r) (carried ?i))
    :effect (and (lies ?i ?r) (not (carried ?i)) (not (hands-full))))

  ; A disjunction inside an existential quantifier: any key that is carried and fits will do.
  (:action unlock
    :parameters (?d - door ?r - room)
    :precondition (and
      (explorer-in ?r) (not (is-open ?d))
      (exists (?beyond - room) (leads ?d ?r ?beyond))
      (exists (?k - key) (and
        (carried ?k)
        (or (fits ?k ?d) (skeleton-key ?k)))))
    :effect (is-open ?d))

  (:action lock
    :parameters (?d - door ?r - room)
    :precondition (and
      (explorer-in ?r) (is-open ?d)
      (exists (?beyond - room) (leads ?d ?r ?beyond))
      (exists (?k - key) (and
        (carried ?k)
        (or (fits ?k ?d) (skeleton-key ?k)))))
    :effect (not (is-open ?d)))

  ; Both `when` conditions are tested before either effect happens, so a door is turned once and not
  ; back again.
  (:action pull
    :parameters (?l - lever ?r - room)
    :precondition (and (explorer-in ?r) (mounted ?l ?r))
    :effect (forall (?d - door) (and
      (when (and (wired ?l ?d) (is-open ?d)) (not (is-open ?d)))
      (when (and (wired ?l ?d) (not (is-open ?d))) (is-open ?d))))))
