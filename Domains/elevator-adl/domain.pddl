; Elevator (ADL): lifts in an office building with rules about who may ride with whom.
;
; Nobody is loaded by name. When the doors open, everyone who is allowed steps in and everyone who has
; arrived steps out: one action with quantified conditional effects does the work of many STRIPS
; actions. The building's rules are quantified preconditions of that same action.
(define (domain elevator-adl)
  (:requirements :adl)  ; typing, equality, negation, disjunction, quantifiers, conditional effects

  (:types
    floor lift - object
    employee - person    ; no rules
    visitor - person     ; may be at a secure floor only with an escort in the same lift
    escort - person
    director - person)   ; is never kept waiting by stops on the way

  (:predicates
    (serves ?l - lift ?f - floor)          ; the lift has a door there (never changes)
    (secure ?f - floor)                    ; (never changes)
    (destination ?p - person ?f - floor)   ; (never changes)
    (avoids ?p ?q - person)                ; ?p does not get in where ?q is (never changes)
    (lift-at ?l - lift ?f - floor)
    (waiting ?p - person ?f - floor)
    (aboard ?p - person ?l - lift)
    (arrived ?p - person))

  (:action go
    :parameters (?l - lift ?from ?to - floor)
    :precondition (and (lift-at ?l ?from) (serves ?l ?to) (not (= ?from ?to)))
    :effect (and (lift-at ?l ?to) (not (lift-at ?l ?from))))

  (:action open-doors
    :parameters (?l - lift ?f - floor)
    :precondition (and
      (lift-at ?l ?f)
      ; Visitors reach a secure floor only together with an escort.
      (or
        (not (secure ?f))
        (exists (?e - escort) (aboard ?e ?l))
        (not (exists (?v - visitor) (aboard ?v ?l))))
      ; With a director aboard the doors open only where that director wants to get out.
      (forall (?d - director)
        (imply (aboard ?d ?l) (destination ?d ?f))))
    :effect (forall (?p - person) (and
      ; Conditions are tested in the state before the action. So someone who steps out now still
      ; keeps those away who avoid them: the doors have to open a second time.
      (when
        (and
          (waiting ?p ?f)
          (exists (?g - floor) (and (destination ?p ?g) (serves ?l ?g)))
          (not (exists (?q - person) (and (avoids ?p ?q) (aboard ?q ?l)))))
        (and (aboard ?p ?l) (not (waiting ?p ?f))))
      (when
        (and (aboard ?p ?l) (destination ?p ?f))
        (and (arrived ?p) (not (aboard ?p ?l))))))))
