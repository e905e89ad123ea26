; generate-domains cleaning-robots rooms=14 loops=4 robots=2 litter=15 seed=4
(define (problem cleaning-robots-04)
  (:domain cleaning-robots)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 room10 room11 room12 room13 room14
    - room
    robot1 robot2 - robot
    litter1 litter2 litter3 litter4 litter5 litter6 litter7 litter8 litter9 litter10 litter11
    litter12 litter13 litter14 litter15 - litter)
  (:init
    ; the doors
    (door room1 room2) (door room2 room1) (door room1 room3) (door room3 room1)
    (door room2 room4) (door room4 room2) (door room4 room5) (door room5 room4)
    (door room3 room6) (door room6 room3) (door room2 room7) (door room7 room2)
    (door room3 room8) (door room8 room3) (door room3 room9) (door room9 room3)
    (door room6 room10) (door room10 room6) (door room10 room11) (door room11 room10)
    (door room7 room12) (door room12 room7) (door room9 room13) (door room13 room9)
    (door room11 room14) (door room14 room11) (door room10 room8) (door room8 room10)
    (door room7 room9) (door room9 room7) (door room7 room11) (door room11 room7)
    (door room5 room9) (door room9 room5)
    ; what is in the rooms
    (wash-room room1) (chute room11) (chute room7)
    ; the robots
    (in robot1 room6) (in robot2 room14)
    ; the litter
    (lies-in litter1 room6) (lies-in litter2 room14) (lies-in litter3 room9)
    (lies-in litter4 room14) (lies-in litter5 room7) (lies-in litter6 room2)
    (lies-in litter7 room2) (lies-in litter8 room2) (lies-in litter9 room2)
    (lies-in litter10 room9) (lies-in litter11 room5) (lies-in litter12 room1)
    (lies-in litter13 room2) (lies-in litter14 room14) (lies-in litter15 room8)
    (= (total-cost) 0))
  (:goal (and
    (forall (?r - room) (clean ?r)) (forall (?l - litter) (disposed ?l))
    (forall (?c - robot) (not (muddy ?c)))))
  (:metric minimize (total-cost)))
