; Cleaning robots: sweep, mop and get out without leaving tracks.
;
; A robot with muddy wheels soils every room it enters. So rooms have to be cleaned from the far end
; towards the wash room, branch by branch, and a robot that has to go back may have to wash first.
; Universal conditional effects describe what one action does to everything in a room at once.
(define (domain cleaning-robots)
  (:requirements
    :strips :typing :equality :negative-preconditions :universal-preconditions
    :existential-preconditions :conditional-effects :action-costs)

  (:types room robot litter)

  (:predicates
    (door ?a ?b - room)                 ; (never changes)
    (wash-room ?r - room)               ; (never changes)
    (chute ?r - room)                   ; a place to empty the bin (never changes)
    (in ?c - robot ?r - room)
    (lies-in ?l - litter ?r - room)
    (in-bin ?l - litter ?c - robot)
    (disposed ?l - litter)
    (clean ?r - room)                   ; mopped, and not soiled since
    (wet ?r - room)                     ; just mopped: nobody may enter until it is dry
    (muddy ?c - robot))                 ; the robot's wheels

  (:functions (total-cost) - number)

  ; Two conditional effects that look at different rooms. Both conditions are tested in the state
  ; before the move: a robot whose wheels get muddy in ?from does not soil ?from, which is not clean
  ; anyway, but it does soil ?to.
  (:action move
    :parameters (?c - robot ?from ?to - room)
    :precondition (and
      (in ?c ?from) (door ?from ?to) (not (wet ?to))
      ; One robot a room, so that they do not bump into each other.
      (not (exists (?other - robot) (in ?other ?to))))
    :effect (and
      (in ?c ?to) (not (in ?c ?from))
      (when (not (clean ?from)) (muddy ?c))
      (when (or (muddy ?c) (not (clean ?from))) (not (clean ?to)))
      (increase (total-cost) 2)))

  (:action sweep
    :parameters (?c - robot ?r - room)
    :precondition (and
      (in ?c ?r)
      ; The bin takes one room's litter; then it has to be emptied.
      (not (exists (?l - litter) (in-bin ?l ?c))))
    :effect (and
      (forall (?l - litter)
        (when (lies-in ?l ?r)
          (and (in-bin ?l ?c) (not (lies-in ?l ?r)))))
      (increase (total-cost) 3)))

  (:action empty-bin
    :parameters (?c - robot ?r - room)
    :precondition (and (in ?c ?r) (chute ?r))
    :effect (and
      (forall (?l - litter)
        (when (in-bin ?l ?c)
          (and (disposed ?l) (not (in-bin ?l ?c)))))
      (increase (total-cost) 1)))

  (:action mop
    :parameters (?c - robot ?r - room)
    :precondition (and
      (in ?c ?r)
      (forall (?l - litter) (not (lies-in ?l ?r))))
    :effect (and (clean ?r) (wet ?r) (increase (total-cost) 4)))

  ; Air a room from next door: all rooms beyond open doors dry at once.
  (:action air
    :parameters (?c - robot ?r - room)
    :precondition (in ?c ?r)
    :effect (and
      (forall (?next - room)
        (when (door ?r ?next) (not (wet ?next))))
      (increase (total-cost) 5)))

  (:action wash-wheels
    :parameters (?c - robot ?r - room)
    :precondition (and (in ?c ?r) (wash-room ?r) (clean ?r))
    :effect (and (not (muddy ?c)) (increase (total-cost) 1))))
