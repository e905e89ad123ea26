; generate-domains sliding-tiles width=5 height=2 solvable=0 seed=5
; 75482
; 6319_
(define (problem sliding-tiles-05)
  (:domain sliding-tiles)
  (:objects
    tile1 tile2 tile3 tile4 tile5 tile6 tile7 tile8 tile9 - tile
    c1-1 c2-1 c3-1 c4-1 c5-1 c1-2 c2-2 c3-2 c4-2 c5-2 - cell)
  (:init
    ; the frame
    (next-to c1-1 c2-1) (next-to c1-1 c1-2) (next-to c2-1 c3-1) (next-to c2-1 c2-2)
    (next-to c2-1 c1-1) (next-to c3-1 c4-1) (next-to c3-1 c3-2) (next-to c3-1 c2-1)
    (next-to c4-1 c5-1) (next-to c4-1 c4-2) (next-to c4-1 c3-1) (next-to c5-1 c5-2)
    (next-to c5-1 c4-1) (next-to c1-2 c1-1) (next-to c1-2 c2-2) (next-to c2-2 c2-1)
    (next-to c2-2 c3-2) (next-to c2-2 c1-2) (next-to c3-2 c3-1) (next-to c3-2 c4-2)
    (next-to c3-2 c2-2) (next-to c4-2 c4-1) (next-to c4-2 c5-2) (next-to c4-2 c3-2)
    (next-to c5-2 c5-1) (next-to c5-2 c4-2)
    ; the arrangement
    (at tile7 c1-1) (at tile5 c2-1) (at tile4 c3-1) (at tile8 c4-1) (at tile2 c5-1)
    (at tile6 c1-2) (at tile3 c2-2) (at tile1 c3-2) (at tile9 c4-2) (gap c5-2))
  (:goal (and
    (at tile1 c1-1) (at tile2 c2-1) (at tile3 c3-1) (at tile4 c4-1) (at tile5 c5-1)
    (at tile6 c1-2) (at tile7 c2-2) (at tile8 c3-2) (at tile9 c4-2))))
