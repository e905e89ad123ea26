; What is known before the mission: words, and which actions there are. Nothing says when an action is
; possible or what it does; the robot finds out.
(define (domain yard)
  (:requirements :strips :typing)
  (:types robot waypoint load target dock)
  (:predicates
    (path ?from ?to - waypoint)          ; the map shows free ground between the two
    (in-view ?t - target ?w - waypoint)  ; the map shows the target beside the waypoint
    (station ?d - dock ?w - waypoint)    ; the map shows the dock beside the waypoint
    (light ?x - load)                    ; the label says that it is light
    (at ?r - robot ?w - waypoint)
    (standing ?r - robot)
    (sitting ?r - robot)
    (docked ?r - robot)
    (unladen ?r - robot)
    (carries ?r - robot ?x - load)
    (lies ?x - load ?w - waypoint)
    (inspected ?t - target))
  (:action stand-up :parameters (?r - robot))
  (:action sit-down :parameters (?r - robot))
  (:action walk :parameters (?r - robot ?from ?to - waypoint))
  (:action pick-up :parameters (?r - robot ?x - load ?w - waypoint))
  (:action put-down :parameters (?r - robot ?x - load ?w - waypoint))
  (:action inspect :parameters (?r - robot ?t - target ?w - waypoint))
  (:action dock :parameters (?r - robot ?d - dock ?w - waypoint)))
