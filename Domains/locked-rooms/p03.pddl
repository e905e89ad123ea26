; generate-domains locked-rooms rooms=10 loops=4 keys=2 levers=4 treasures=4 seed=3
(define (problem locked-rooms-03)
  (:domain locked-rooms)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 room10 - room
    door1 door2 door3 door4 door5 door6 door7 door8 door9 door10 door11 door12 - door
    lever1 lever2 lever3 lever4 - lever
    key1 key2 - key
    treasure1 treasure2 treasure3 treasure4 - treasure)
  (:init
    ; the doors
    (leads door1 room1 room2) (leads door1 room2 room1) (leads door2 room2 room3)
    (leads door2 room3 room2) (leads door3 room1 room4) (leads door3 room4 room1)
    (leads door4 room2 room5) (leads door4 room5 room2) (leads door5 room3 room6)
    (leads door5 room6 room3) (leads door6 room1 room7) (leads door6 room7 room1)
    (leads door7 room3 room8) (leads door7 room8 room3) (leads door8 room3 room9)
    (leads door8 room9 room3) (leads door9 room8 room10) (leads door9 room10 room8)
    (leads door10 room6 room10) (leads door10 room10 room6) (leads door11 room10 room4)
    (leads door11 room4 room10) (leads door12 room1 room6) (leads door12 room6 room1)
    ; doors that are open
    (is-open door2) (is-open door3) (is-open door4) (is-open door7) (is-open door9)
    (is-open door11) (is-open door12)
    ; the keys
    (skeleton-key key1) (fits key2 door1) (fits key2 door8) (fits key2 door10)
    ; the levers
    (mounted lever1 room6) (wired lever1 door5) (wired lever1 door10) (wired lever1 door12)
    (mounted lever2 room3) (wired lever2 door1) (wired lever2 door2) (wired lever2 door5)
    (mounted lever3 room3) (wired lever3 door1) (wired lever3 door2) (wired lever3 door12)
    (mounted lever4 room2) (wired lever4 door6) (wired lever4 door9) (wired lever4 door12)
    ; the explorer
    (explorer-in room1)
    ; what lies where
    (lies key1 room1) (lies key2 room8) (lies treasure1 room3) (lies treasure2 room9)
    (lies treasure3 room1) (lies treasure4 room10))
  (:goal (and
    (lies treasure1 room2) (lies treasure2 room6) (lies treasure3 room1) (lies treasure4 room9)
    (explorer-in room2) (not (is-open door1)) (is-open door2) (not (is-open door5))
    (is-open door6) (not (is-open door9)) (not (is-open door10)) (not (is-open door12)))))
