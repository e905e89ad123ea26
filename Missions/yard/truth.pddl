; What the actions really require and do. Only the report of a mission looks at it, to say how much was
; learned; a test holds it against the simulated robot.
(define (domain yard)
  (:requirements :strips :typing)
  (:types robot waypoint load target dock)
  (:predicates
    (path ?from ?to - waypoint)
    (in-view ?t - target ?w - waypoint)
    (station ?d - dock ?w - waypoint)
    (light ?x - load)
    (at ?r - robot ?w - waypoint)
    (standing ?r - robot)
    (sitting ?r - robot)
    (docked ?r - robot)
    (unladen ?r - robot)
    (carries ?r - robot ?x - load)
    (lies ?x - load ?w - waypoint)
    (inspected ?t - target))
  (:action stand-up
    :parameters (?r - robot)
    :effect (and (standing ?r) (not (sitting ?r)) (not (docked ?r))))
  (:action sit-down
    :parameters (?r - robot)
    :effect (and (sitting ?r) (not (standing ?r))))
  (:action walk
    :parameters (?r - robot ?from ?to - waypoint)
    :precondition (and (standing ?r) (at ?r ?from) (path ?from ?to))
    :effect (and (at ?r ?to) (not (at ?r ?from))))
  (:action pick-up
    :parameters (?r - robot ?x - load ?w - waypoint)
    :precondition (and (standing ?r) (at ?r ?w) (lies ?x ?w) (light ?x) (unladen ?r))
    :effect (and (carries ?r ?x) (not (lies ?x ?w)) (not (unladen ?r))))
  (:action put-down
    :parameters (?r - robot ?x - load ?w - waypoint)
    :precondition (and (standing ?r) (at ?r ?w) (carries ?r ?x))
    :effect (and (lies ?x ?w) (unladen ?r) (not (carries ?r ?x))))
  (:action inspect
    :parameters (?r - robot ?t - target ?w - waypoint)
    :precondition (and (standing ?r) (at ?r ?w) (in-view ?t ?w))
    :effect (inspected ?t))
  (:action dock
    :parameters (?r - robot ?d - dock ?w - waypoint)
    :precondition (and (standing ?r) (at ?r ?w) (station ?d ?w))
    :effect (and (docked ?r) (sitting ?r) (not (standing ?r)))))
