; generate-domains cleaning-robots rooms=24 loops=6 robots=3 litter=30 seed=5
(define (problem cleaning-robots-05)
  (:domain cleaning-robots)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 room10 room11 room12 room13 room14
    room15 room16 room17 room18 room19 room20 room21 room22 room23 room24 - room
    robot1 robot2 robot3 - robot
    litter1 litter2 litter3 litter4 litter5 litter6 litter7 litter8 litter9 litter10 litter11
    litter12 litter13 litter14 litter15 litter16 litter17 litter18 litter19 litter20 litter21
    litter22 litter23 litter24 litter25 litter26 litter27 litter28 litter29 litter30 - litter)
  (:init
    ; the doors
    (door room1 room2) (door room2 room1) (door room1 room3) (door room3 room1)
    (door room2 room4) (door room4 room2) (door room4 room5) (door room5 room4)
    (door room5 room6) (door room6 room5) (door room2 room7) (door room7 room2)
    (door room6 room8) (door room8 room6) (door room6 room9) (door room9 room6)
    (door room7 room10) (door room10 room7) (door room9 room11) (door room11 room9)
    (door room11 room12) (door room12 room11) (door room10 room13) (door room13 room10)
    (door room12 room14) (door room14 room12) (door room12 room15) (door room15 room12)
    (door room15 room16) (door room16 room15) (door room16 room17) (door room17 room16)
    (door room16 room18) (door room18 room16) (door room18 room19) (door room19 room18)
    (door room17 room20) (door room20 room17) (door room18 room21) (door room21 room18)
    (door room20 room22) (door room22 room20) (door room22 room23) (door room23 room22)
    (door room23 room24) (door room24 room23) (door room17 room2) (door room2 room17)
    (door room6 room24) (door room24 room6) (door room23 room4) (door room4 room23)
    (door room2 room6) (door room6 room2) (door room22 room3) (door room3 room22)
    (door room16 room14) (door room14 room16)
    ; what is in the rooms
    (wash-room room1) (chute room12) (chute room16) (chute room19) (chute room21)
    ; the robots
    (in robot1 room9) (in robot2 room13) (in robot3 room4)
    ; the litter
    (lies-in litter1 room10) (lies-in litter2 room8) (lies-in litter3 room4)
    (lies-in litter4 room9) (lies-in litter5 room1) (lies-in litter6 room1)
    (lies-in litter7 room16) (lies-in litter8 room18) (lies-in litter9 room12)
    (lies-in litter10 room12) (lies-in litter11 room20) (lies-in litter12 room17)
    (lies-in litter13 room23) (lies-in litter14 room20) (lies-in litter15 room12)
    (lies-in litter16 room20) (lies-in litter17 room7) (lies-in litter18 room8)
    (lies-in litter19 room7) (lies-in litter20 room10) (lies-in litter21 room11)
    (lies-in litter22 room16) (lies-in litter23 room16) (lies-in litter24 room6)
    (lies-in litter25 room21) (lies-in litter26 room19) (lies-in litter27 room13)
    (lies-in litter28 room8) (lies-in litter29 room23) (lies-in litter30 room23)
    (= (total-cost) 0))
  (:goal (and
    (forall (?r - room) (clean ?r)) (forall (?l - litter) (disposed ?l))
    (forall (?c - robot) (not (muddy ?c)))))
  (:metric minimize (total-cost)))
