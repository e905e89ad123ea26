; generate-domains sliding-tiles width=3 height=2 solvable=0 seed=2
; 425
; 31_
(define (problem sliding-tiles-02)
  (:domain sliding-tiles)
  (:objects
    tile1 tile2 tile3 tile4 tile5 - tile
    c1-1 c2-1 c3-1 c1-2 c2-2 c3-2 - cell)
  (:init
    ; the frame
    (next-to c1-1 c2-1) (next-to c1-1 c1-2) (next-to c2-1 c3-1) (next-to c2-1 c2-2)
    (next-to c2-1 c1-1) (next-to c3-1 c3-2) (next-to c3-1 c2-1) (next-to c1-2 c1-1)
    (next-to c1-2 c2-2) (next-to c2-2 c2-1) (next-to c2-2 c3-2) (next-to c2-2 c1-2)
    (next-to c3-2 c3-1) (next-to c3-2 c2-2)
    ; the arrangement
    (at tile4 c1-1) (at tile2 c2-1) (at tile5 c3-1) (at tile3 c1-2) (at tile1 c2-2) (gap c3-2))
  (:goal (and
    (at tile1 c1-1) (at tile2 c2-1) (at tile3 c3-1) (at tile4 c1-2) (at tile5 c2-2))))
