; generate-domains sliding-tiles width=2 height=2 solvable=0 seed=1
; 21
; 3_
(define (problem sliding-tiles-01)
  (:domain sliding-tiles)
  (:objects
    tile1 tile2 tile3 - tile
    c1-1 c2-1 c1-2 c2-2 - cell)
  (:init
    ; the frame
    (next-to c1-1 c2-1) (next-to c1-1 c1-2) (next-to c2-1 c2-2) (next-to c2-1 c1-1)
    (next-to c1-2 c1-1) (next-to c1-2 c2-2) (next-to c2-2 c2-1) (next-to c2-2 c1-2)
    ; the arrangement
    (at tile2 c1-1) (at tile1 c2-1) (at tile3 c1-2) (gap c2-2))
  (:goal (and
    (at tile1 c1-1) (at tile2 c2-1) (at tile3 c1-2))))
