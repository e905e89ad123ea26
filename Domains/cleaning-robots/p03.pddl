; generate-domains cleaning-robots rooms=9 loops=2 robots=2 litter=8 seed=3
(define (problem cleaning-robots-03)
  (:domain cleaning-robots)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 - room
    robot1 robot2 - robot
    litter1 litter2 litter3 litter4 litter5 litter6 litter7 litter8 - litter)
  (:init
    ; the doors
    (door room1 room2) (door room2 room1) (door room2 room3) (door room3 room2)
    (door room1 room4) (door room4 room1) (door room2 room5) (door room5 room2)
    (door room3 room6) (door room6 room3) (door room1 room7) (door room7 room1)
    (door room3 room8) (door room8 room3) (door room3 room9) (door room9 room3)
    (door room8 room7) (door room7 room8) (door room8 room2) (door room2 room8)
    ; what is in the rooms
    (wash-room room1) (chute room1)
    ; the robots
    (in robot1 room3) (in robot2 room9)
    ; the litter
    (lies-in litter1 room4) (lies-in litter2 room7) (lies-in litter3 room4)
    (lies-in litter4 room1) (lies-in litter5 room9) (lies-in litter6 room5)
    (lies-in litter7 room5) (lies-in litter8 room8)
    (= (total-cost) 0))
  (:goal (and
    (forall (?r - room) (clean ?r)) (forall (?l - litter) (disposed ?l))
    (forall (?c - robot) (not (muddy ?c)))))
  (:metric minimize (total-cost)))
