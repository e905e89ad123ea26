; What the map shows, how the robot starts, and what is wanted.
(define (problem rounds)
  (:domain yard)
  (:objects
    rex - robot
    base ice gate tower bridge store - waypoint
    crate safe - load
    valve gauge - target
    station - dock)
  (:init
    (path base ice) (path ice base) (path ice gate) (path gate ice)
    (path gate tower) (path tower gate) (path tower bridge) (path bridge tower)
    (path bridge store) (path store bridge) (path store base) (path base store)
    (in-view valve bridge) (in-view gauge tower)
    (station station base)
    (light crate)
    (at rex base) (sitting rex) (unladen rex) (lies crate gate) (lies safe store))
  (:goal (and (inspected valve) (inspected gauge) (lies crate base) (docked rex))))
