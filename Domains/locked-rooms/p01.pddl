; generate-domains locked-rooms rooms=3 loops=0 keys=1 levers=1 treasures=1 seed=1
(define (problem locked-rooms-01)
  (:domain locked-rooms)
  (:objects
    room1 room2 room3 - room
    door1 door2 - door
    lever1 - lever
    key1 - key
    treasure1 - treasure)
  (:init
    ; the doors
    (leads door1 room1 room2) (leads door1 room2 room1) (leads door2 room2 room3)
    (leads door2 room3 room2)
    ; doors that are open
    (is-open door1)
    ; the keys
    (skeleton-key key1)
    ; the levers
    (mounted lever1 room2) (wired lever1 door1) (wired lever1 door2)
    ; the explorer
    (explorer-in room1)
    ; what lies where
    (lies key1 room1) (lies treasure1 room1))
  (:goal (and
    (lies treasure1 room3) (explorer-in room3) (not (is-open door1)) (is-open door2))))
