; generate-domains locked-rooms rooms=18 loops=8 keys=3 levers=7 treasures=7 seed=4
(define (problem locked-rooms-04)
  (:domain locked-rooms)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 room10 room11 room12 room13 room14
    room15 room16 room17 room18 - room
    door1 door2 door3 door4 door5 door6 door7 door8 door9 door10 door11 door12 door13 door14
    door15 door16 door17 door18 door19 door20 door21 door22 door23 - door
    lever1 lever2 lever3 lever4 lever5 lever6 lever7 - lever
    key1 key2 key3 - key
    treasure1 treasure2 treasure3 treasure4 treasure5 treasure6 treasure7 - treasure)
  (:init
    ; the doors
    (leads door1 room1 room2) (leads door1 room2 room1) (leads door2 room1 room3)
    (leads door2 room3 room1) (leads door3 room2 room4) (leads door3 room4 room2)
    (leads door4 room4 room5) (leads door4 room5 room4) (leads door5 room3 room6)
    (leads door5 room6 room3) (leads door6 room2 room7) (leads door6 room7 room2)
    (leads door7 room3 room8) (leads door7 room8 room3) (leads door8 room3 room9)
    (leads door8 room9 room3) (leads door9 room6 room10) (leads door9 room10 room6)
    (leads door10 room10 room11) (leads door10 room11 room10) (leads door11 room7 room12)
    (leads door11 room12 room7) (leads door12 room9 room13) (leads door12 room13 room9)
    (leads door13 room11 room14) (leads door13 room14 room11) (leads door14 room13 room15)
    (leads door14 room15 room13) (leads door15 room14 room16) (leads door15 room16 room14)
    (leads door16 room16 room17) (leads door16 room17 room16) (leads door17 room13 room18)
    (leads door17 room18 room13) (leads door18 room1 room12) (leads door18 room12 room1)
    (leads door19 room15 room2) (leads door19 room2 room15) (leads door20 room3 room10)
    (leads door20 room10 room3) (leads door21 room5 room8) (leads door21 room8 room5)
    (leads door22 room6 room9) (leads door22 room9 room6) (leads door23 room16 room10)
    (leads door23 room10 room16)
    ; doors that are open
    (is-open door1) (is-open door4) (is-open door6) (is-open door9) (is-open door10)
    (is-open door13) (is-open door15) (is-open door16) (is-open door18) (is-open door19)
    (is-open door22)
    ; the keys
    (skeleton-key key1) (fits key2 door5) (fits key2 door6) (fits key2 door7) (fits key2 door18)
    (fits key2 door23) (fits key3 door2) (fits key3 door7) (fits key3 door8) (fits key3 door11)
    (fits key3 door19)
    ; the levers
    (mounted lever1 room13) (wired lever1 door4) (wired lever1 door17) (wired lever1 door18)
    (mounted lever2 room7) (wired lever2 door13) (wired lever2 door18) (wired lever2 door20)
    (mounted lever3 room1) (wired lever3 door14) (wired lever3 door19) (wired lever3 door22)
    (mounted lever4 room1) (wired lever4 door10) (wired lever4 door13) (wired lever4 door18)
    (mounted lever5 room15) (wired lever5 door1) (wired lever5 door2) (wired lever5 door11)
    (mounted lever6 room18) (wired lever6 door3) (wired lever6 door5) (wired lever6 door17)
    (mounted lever7 room4) (wired lever7 door9) (wired lever7 door10) (wired lever7 door16)
    ; the explorer
    (explorer-in room1)
    ; what lies where
    (lies key1 room1) (lies key2 room16) (lies key3 room16) (lies treasure1 room1)
    (lies treasure2 room2) (lies treasure3 room15) (lies treasure4 room18)
    (lies treasure5 room6) (lies treasure6 room9) (lies treasure7 room4))
  (:goal (and
    (lies treasure1 room2) (lies treasure2 room13) (lies treasure3 room7) (lies treasure4 room9)
    (lies treasure5 room15) (lies treasure6 room7) (lies treasure7 room5) (explorer-in room9)
    (not (is-open door1)) (is-open door2) (not (is-open door3)) (not (is-open door4))
    (not (is-open door5)) (is-open door9) (is-open door10) (not (is-open door11))
    (not (is-open door13)) (is-open door14) (is-open door16) (not (is-open door17))
    (is-open door18) (is-open door19) (is-open door20) (not (is-open door22)))))
