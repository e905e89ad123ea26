; generate-domains cleaning-robots rooms=5 loops=1 robots=1 litter=4 seed=2
(define (problem cleaning-robots-02)
  (:domain cleaning-robots)
  (:objects
    room1 room2 room3 room4 room5 - room
    robot1 - robot
    litter1 litter2 litter3 litter4 - litter)
  (:init
    ; the doors
    (door room1 room2) (door room2 room1) (door room1 room3) (door room3 room1)
    (door room3 room4) (door room4 room3) (door room4 room5) (door room5 room4)
    ; what is in the rooms
    (wash-room room1) (chute room5)
    ; the robots
    (in robot1 room3)
    ; the litter
    (lies-in litter1 room2) (lies-in litter2 room5) (lies-in litter3 room1)
    (lies-in litter4 room4)
    (= (total-cost) 0))
  (:goal (and
    (forall (?r - room) (clean ?r)) (forall (?l - litter) (disposed ?l))
    (forall (?c - robot) (not (muddy ?c)))))
  (:metric minimize (total-cost)))
