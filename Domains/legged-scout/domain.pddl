; Legged scout: a four-legged platform walks over rough ground, looks at things and carries loads.
;
; The platform stands, sits, and has three gaits. Which gait it may use depends on the ground and on
; what it carries; how long a stretch takes depends on the gait; what it drains from the battery
; depends on the ground. Loads are put on and taken off while it sits. What it saw it has to report
; from a place with radio contact.
;
; Every condition and effect speaks of the action's own parameters only, with no quantifiers and no
; constants, and every step is one that a real platform's controller can be told to take. So this
; domain can be learned from watching the platform, and its plans can be run on one.
(define (domain legged-scout)
  (:requirements :strips :typing :action-costs)

  (:types
    platform waypoint gait terrain level target load)

  (:predicates
    ; the ground
    (stretch ?from ?to - waypoint ?over - terrain)  ; one can go straight from ?from to ?to
    (dock ?w - waypoint)                            ; the battery can be charged here
    (radio ?w - waypoint)                           ; reports get through from here
    (in-view ?t - target ?w - waypoint)             ; ?t can be inspected from here
    ; the platform's abilities
    (crosses ?g - gait ?over - terrain)             ; ?g is safe on this ground
    (bears ?g - gait ?x - load)                     ; ?g is safe with this load on the back
    (drain ?over - terrain ?before ?after - level)  ; what a stretch does to the battery
    (charged ?full - level)                         ; the level of a fresh battery
    ; what changes
    (at ?p - platform ?w - waypoint)
    (sitting ?p - platform)
    (standing ?p - platform)
    (uses ?p - platform ?g - gait)                  ; the gait that the controller is set to
    (battery ?p - platform ?l - level)
    (unladen ?p - platform)
    (carries ?p - platform ?x - load)
    (lies ?x - load ?w - waypoint)
    (inspected ?t - target ?p - platform)           ; ?p has the record in its memory
    (reported ?t - target))

  (:functions
    (total-cost) - number                                     ; seconds
    (crossing-time ?from ?to - waypoint ?g - gait) - number)  ; for gaits that cross the stretch

  ; --- posture and gait

  (:action stand-up
    :parameters (?p - platform)
    :precondition (sitting ?p)
    :effect (and (standing ?p) (not (sitting ?p)) (increase (total-cost) 4)))

  (:action sit-down
    :parameters (?p - platform)
    :precondition (standing ?p)
    :effect (and (sitting ?p) (not (standing ?p)) (increase (total-cost) 4)))

  (:action change-gait
    :parameters (?p - platform ?from ?to - gait)
    :precondition (and (standing ?p) (uses ?p ?from) (unladen ?p))
    :effect (and (uses ?p ?to) (not (uses ?p ?from)) (increase (total-cost) 2)))

  (:action change-gait-laden
    :parameters (?p - platform ?from ?to - gait ?x - load)
    :precondition (and (standing ?p) (uses ?p ?from) (carries ?p ?x) (bears ?to ?x))
    :effect (and (uses ?p ?to) (not (uses ?p ?from)) (increase (total-cost) 2)))

  ; --- moving

  ; The battery is a row of levels. `drain` says which level follows which on this ground: steep and
  ; loose ground takes two levels at a time, and from too low a level there is no way on.
  (:action cross
    :parameters (?p - platform ?from ?to - waypoint ?over - terrain ?g - gait ?before ?after - level)
    :precondition (and
      (at ?p ?from) (standing ?p)
      (stretch ?from ?to ?over) (uses ?p ?g) (crosses ?g ?over)
      (battery ?p ?before) (drain ?over ?before ?after))
    :effect (and
      (at ?p ?to) (battery ?p ?after)
      (not (at ?p ?from)) (not (battery ?p ?before))
      (increase (total-cost) (crossing-time ?from ?to ?g))))

  (:action recharge
    :parameters (?p - platform ?w - waypoint ?before ?full - level)
    :precondition (and (at ?p ?w) (sitting ?p) (dock ?w) (battery ?p ?before) (charged ?full))
    :effect (and
      (battery ?p ?full) (not (battery ?p ?before))
      (increase (total-cost) 60)))

  ; --- loads

  ; The gait is checked here, so that the platform never has a load on its back in a gait that does
  ; not bear it.
  (:action pick-up
    :parameters (?p - platform ?x - load ?w - waypoint ?g - gait)
    :precondition (and
      (at ?p ?w) (sitting ?p) (lies ?x ?w) (unladen ?p) (uses ?p ?g) (bears ?g ?x))
    :effect (and
      (carries ?p ?x) (not (lies ?x ?w)) (not (unladen ?p))
      (increase (total-cost) 10)))

  (:action drop
    :parameters (?p - platform ?x - load ?w - waypoint)
    :precondition (and (at ?p ?w) (sitting ?p) (carries ?p ?x))
    :effect (and
      (lies ?x ?w) (unladen ?p) (not (carries ?p ?x))
      (increase (total-cost) 10)))

  ; --- looking and telling

  (:action inspect
    :parameters (?p - platform ?t - target ?w - waypoint)
    :precondition (and (at ?p ?w) (standing ?p) (in-view ?t ?w))
    :effect (and (inspected ?t ?p) (increase (total-cost) 15)))

  (:action report
    :parameters (?p - platform ?t - target ?w - waypoint)
    :precondition (and (at ?p ?w) (radio ?w) (inspected ?t ?p))
    :effect (and (reported ?t) (increase (total-cost) 3))))
