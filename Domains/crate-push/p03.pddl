; generate-domains crate-push width=8 height=7 walls=15 crates=4 seed=3
; # wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark
; #.------
; ----$+.-
; ----#---
; -$#-----
; .----#--
; -$-$#---
; ##-----#
(define (problem crate-push-03)
  (:domain crate-push)
  (:objects
    c2-1 c3-1 c4-1 c5-1 c6-1 c7-1 c8-1 c1-2 c2-2 c3-2 c4-2 c5-2 c6-2 c7-2 c8-2 c1-3 c2-3 c3-3
    c4-3 c6-3 c7-3 c8-3 c1-4 c2-4 c4-4 c5-4 c6-4 c7-4 c8-4 c1-5 c2-5 c3-5 c4-5 c5-5 c7-5 c8-5
    c1-6 c2-6 c3-6 c4-6 c6-6 c7-6 c8-6 c3-7 c4-7 c5-7 c6-7 c7-7 - cell
    north east south west - direction
    crate1 crate2 crate3 crate4 - crate)
  (:init
    ; the yard
    (step c2-1 c3-1 east) (step c2-1 c2-2 south) (step c3-1 c4-1 east) (step c3-1 c3-2 south)
    (step c3-1 c2-1 west) (step c4-1 c5-1 east) (step c4-1 c4-2 south) (step c4-1 c3-1 west)
    (step c5-1 c6-1 east) (step c5-1 c5-2 south) (step c5-1 c4-1 west) (step c6-1 c7-1 east)
    (step c6-1 c6-2 south) (step c6-1 c5-1 west) (step c7-1 c8-1 east) (step c7-1 c7-2 south)
    (step c7-1 c6-1 west) (step c8-1 c8-2 south) (step c8-1 c7-1 west) (step c1-2 c2-2 east)
    (step c1-2 c1-3 south) (step c2-2 c2-1 north) (step c2-2 c3-2 east) (step c2-2 c2-3 south)
    (step c2-2 c1-2 west) (step c3-2 c3-1 north) (step c3-2 c4-2 east) (step c3-2 c3-3 south)
    (step c3-2 c2-2 west) (step c4-2 c4-1 north) (step c4-2 c5-2 east) (step c4-2 c4-3 south)
    (step c4-2 c3-2 west) (step c5-2 c5-1 north) (step c5-2 c6-2 east) (step c5-2 c4-2 west)
    (step c6-2 c6-1 north) (step c6-2 c7-2 east) (step c6-2 c6-3 south) (step c6-2 c5-2 west)
    (step c7-2 c7-1 north) (step c7-2 c8-2 east) (step c7-2 c7-3 south) (step c7-2 c6-2 west)
    (step c8-2 c8-1 north) (step c8-2 c8-3 south) (step c8-2 c7-2 west) (step c1-3 c1-2 north)
    (step c1-3 c2-3 east) (step c1-3 c1-4 south) (step c2-3 c2-2 north) (step c2-3 c3-3 east)
    (step c2-3 c2-4 south) (step c2-3 c1-3 west) (step c3-3 c3-2 north) (step c3-3 c4-3 east)
    (step c3-3 c2-3 west) (step c4-3 c4-2 north) (step c4-3 c4-4 south) (step c4-3 c3-3 west)
    (step c6-3 c6-2 north) (step c6-3 c7-3 east) (step c6-3 c6-4 south) (step c7-3 c7-2 north)
    (step c7-3 c8-3 east) (step c7-3 c7-4 south) (step c7-3 c6-3 west) (step c8-3 c8-2 north)
    (step c8-3 c8-4 south) (step c8-3 c7-3 west) (step c1-4 c1-3 north) (step c1-4 c2-4 east)
    (step c1-4 c1-5 south) (step c2-4 c2-3 north) (step c2-4 c2-5 south) (step c2-4 c1-4 west)
    (step c4-4 c4-3 north) (step c4-4 c5-4 east) (step c4-4 c4-5 south) (step c5-4 c6-4 east)
    (step c5-4 c5-5 south) (step c5-4 c4-4 west) (step c6-4 c6-3 north) (step c6-4 c7-4 east)
    (step c6-4 c5-4 west) (step c7-4 c7-3 north) (step c7-4 c8-4 east) (step c7-4 c7-5 south)
    (step c7-4 c6-4 west) (step c8-4 c8-3 north) (step c8-4 c8-5 south) (step c8-4 c7-4 west)
    (step c1-5 c1-4 north) (step c1-5 c2-5 east) (step c1-5 c1-6 south) (step c2-5 c2-4 north)
    (step c2-5 c3-5 east) (step c2-5 c2-6 south) (step c2-5 c1-5 west) (step c3-5 c4-5 east)
    (step c3-5 c3-6 south) (step c3-5 c2-5 west) (step c4-5 c4-4 north) (step c4-5 c5-5 east)
    (step c4-5 c4-6 south) (step c4-5 c3-5 west) (step c5-5 c5-4 north) (step c5-5 c4-5 west)
    (step c7-5 c7-4 north) (step c7-5 c8-5 east) (step c7-5 c7-6 south) (step c8-5 c8-4 north)
    (step c8-5 c8-6 south) (step c8-5 c7-5 west) (step c1-6 c1-5 north) (step c1-6 c2-6 east)
    (step c2-6 c2-5 north) (step c2-6 c3-6 east) (step c2-6 c1-6 west) (step c3-6 c3-5 north)
    (step c3-6 c4-6 east) (step c3-6 c3-7 south) (step c3-6 c2-6 west) (step c4-6 c4-5 north)
    (step c4-6 c4-7 south) (step c4-6 c3-6 west) (step c6-6 c7-6 east) (step c6-6 c6-7 south)
    (step c7-6 c7-5 north) (step c7-6 c8-6 east) (step c7-6 c7-7 south) (step c7-6 c6-6 west)
    (step c8-6 c8-5 north) (step c8-6 c7-6 west) (step c3-7 c3-6 north) (step c3-7 c4-7 east)
    (step c4-7 c4-6 north) (step c4-7 c5-7 east) (step c4-7 c3-7 west) (step c5-7 c6-7 east)
    (step c5-7 c4-7 west) (step c6-7 c6-6 north) (step c6-7 c7-7 east) (step c6-7 c5-7 west)
    (step c7-7 c7-6 north) (step c7-7 c6-7 west)
    ; where crates belong
    (marked c6-2) (marked c7-2) (marked c1-5) (marked c2-1)
    ; the worker
    (worker-at c6-2)
    ; the crates
    (crate-at crate1 c4-6) (occupied c4-6) (crate-at crate2 c2-4) (occupied c2-4)
    (crate-at crate3 c5-2) (occupied c5-2) (crate-at crate4 c2-6) (occupied c2-6)
    (= (total-cost) 0))
  (:goal (and
    (stored crate1) (stored crate2) (stored crate3) (stored crate4)))
  (:metric minimize (total-cost)))
