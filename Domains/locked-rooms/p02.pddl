; generate-domains locked-rooms rooms=6 loops=2 keys=2 levers=2 treasures=2 seed=2
(define (problem locked-rooms-02)
  (:domain locked-rooms)
  (:objects
    room1 room2 room3 room4 room5 room6 - room
    door1 door2 door3 door4 door5 door6 - door
    lever1 lever2 - lever
    key1 key2 - key
    treasure1 treasure2 - treasure)
  (:init
    ; the doors
    (leads door1 room1 room2) (leads door1 room2 room1) (leads door2 room1 room3)
    (leads door2 room3 room1) (leads door3 room3 room4) (leads door3 room4 room3)
    (leads door4 room4 room5) (leads door4 room5 room4) (leads door5 room2 room6)
    (leads door5 room6 room2) (leads door6 room1 room6) (leads door6 room6 room1)
    ; doors that are open
    (is-open door1) (is-open door2) (is-open door6)
    ; the keys
    (skeleton-key key1) (fits key2 door5)
    ; the levers
    (mounted lever1 room6) (wired lever1 door3) (wired lever1 door4) (wired lever1 door5)
    (mounted lever2 room3) (wired lever2 door1) (wired lever2 door3) (wired lever2 door6)
    ; the explorer
    (explorer-in room1)
    ; what lies where
    (lies key1 room1) (lies key2 room4) (lies treasure1 room4) (lies treasure2 room3))
  (:goal (and
    (lies treasure1 room6) (lies treasure2 room2) (explorer-in room5) (not (is-open door1))
    (is-open door3) (is-open door4) (not (is-open door5)) (not (is-open door6)))))
