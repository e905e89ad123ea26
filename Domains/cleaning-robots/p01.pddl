; generate-domains cleaning-robots rooms=2 loops=0 robots=1 litter=1 seed=1
(define (problem cleaning-robots-01)
  (:domain cleaning-robots)
  (:objects
    room1 room2 - room
    robot1 - robot
    litter1 - litter)
  (:init
    ; the doors
    (door room1 room2) (door room2 room1)
    ; what is in the rooms
    (wash-room room1) (chute room1)
    ; the robots
    (in robot1 room1)
    ; the litter
    (lies-in litter1 room1)
    (= (total-cost) 0))
  (:goal (and
    (forall (?r - room) (clean ?r)) (forall (?l - litter) (disposed ?l))
    (forall (?c - robot) (not (muddy ?c)))))
  (:metric minimize (total-cost)))
