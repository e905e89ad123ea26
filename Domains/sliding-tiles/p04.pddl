; generate-domains sliding-tiles width=3 height=3 solvable=0 seed=4
; 716
; 284
; 53_
(define (problem sliding-tiles-04)
  (:domain sliding-tiles)
  (:objects
    tile1 tile2 tile3 tile4 tile5 tile6 tile7 tile8 - tile
    c1-1 c2-1 c3-1 c1-2 c2-2 c3-2 c1-3 c2-3 c3-3 - cell)
  (:init
    ; the frame
    (next-to c1-1 c2-1) (next-to c1-1 c1-2) (next-to c2-1 c3-1) (next-to c2-1 c2-2)
    (next-to c2-1 c1-1) (next-to c3-1 c3-2) (next-to c3-1 c2-1) (next-to c1-2 c1-1)
    (next-to c1-2 c2-2) (next-to c1-2 c1-3) (next-to c2-2 c2-1) (next-to c2-2 c3-2)
    (next-to c2-2 c2-3) (next-to c2-2 c1-2) (next-to c3-2 c3-1) (next-to c3-2 c3-3)
    (next-to c3-2 c2-2) (next-to c1-3 c1-2) (next-to c1-3 c2-3) (next-to c2-3 c2-2)
    (next-to c2-3 c3-3) (next-to c2-3 c1-3) (next-to c3-3 c3-2) (next-to c3-3 c2-3)
    ; the arrangement
    (at tile7 c1-1) (at tile1 c2-1) (at tile6 c3-1) (at tile2 c1-2) (at tile8 c2-2)
    (at tile4 c3-2) (at tile5 c1-3) (at tile3 c2-3) (gap c3-3))
  (:goal (and
    (at tile1 c1-1) (at tile2 c2-1) (at tile3 c3-1) (at tile4 c1-2) (at tile5 c2-2)
    (at tile6 c3-2) (at tile7 c1-3) (at tile8 c2-3))))
