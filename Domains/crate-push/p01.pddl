; generate-domains crate-push width=5 height=4 walls=0 crates=1 seed=1
; # wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark
; .----
; -----
; ---$-
; -@---
(define (problem crate-push-01)
  (:domain crate-push)
  (:objects
    c1-1 c2-1 c3-1 c4-1 c5-1 c1-2 c2-2 c3-2 c4-2 c5-2 c1-3 c2-3 c3-3 c4-3 c5-3 c1-4 c2-4 c3-4
    c4-4 c5-4 - cell
    north east south west - direction
    crate1 - crate)
  (:init
    ; the yard
    (step c1-1 c2-1 east) (step c1-1 c1-2 south) (step c2-1 c3-1 east) (step c2-1 c2-2 south)
    (step c2-1 c1-1 west) (step c3-1 c4-1 east) (step c3-1 c3-2 south) (step c3-1 c2-1 west)
    (step c4-1 c5-1 east) (step c4-1 c4-2 south) (step c4-1 c3-1 west) (step c5-1 c5-2 south)
    (step c5-1 c4-1 west) (step c1-2 c1-1 north) (step c1-2 c2-2 east) (step c1-2 c1-3 south)
    (step c2-2 c2-1 north) (step c2-2 c3-2 east) (step c2-2 c2-3 south) (step c2-2 c1-2 west)
    (step c3-2 c3-1 north) (step c3-2 c4-2 east) (step c3-2 c3-3 south) (step c3-2 c2-2 west)
    (step c4-2 c4-1 north) (step c4-2 c5-2 east) (step c4-2 c4-3 south) (step c4-2 c3-2 west)
    (step c5-2 c5-1 north) (step c5-2 c5-3 south) (step c5-2 c4-2 west) (step c1-3 c1-2 north)
    (step c1-3 c2-3 east) (step c1-3 c1-4 south) (step c2-3 c2-2 north) (step c2-3 c3-3 east)
    (step c2-3 c2-4 south) (step c2-3 c1-3 west) (step c3-3 c3-2 north) (step c3-3 c4-3 east)
    (step c3-3 c3-4 south) (step c3-3 c2-3 west) (step c4-3 c4-2 north) (step c4-3 c5-3 east)
    (step c4-3 c4-4 south) (step c4-3 c3-3 west) (step c5-3 c5-2 north) (step c5-3 c5-4 south)
    (step c5-3 c4-3 west) (step c1-4 c1-3 north) (step c1-4 c2-4 east) (step c2-4 c2-3 north)
    (step c2-4 c3-4 east) (step c2-4 c1-4 west) (step c3-4 c3-3 north) (step c3-4 c4-4 east)
    (step c3-4 c2-4 west) (step c4-4 c4-3 north) (step c4-4 c5-4 east) (step c4-4 c3-4 west)
    (step c5-4 c5-3 north) (step c5-4 c4-4 west)
    ; where crates belong
    (marked c1-1)
    ; the worker
    (worker-at c2-4)
    ; the crates
    (crate-at crate1 c4-3) (occupied c4-3)
    (= (total-cost) 0))
  (:goal (and
    (stored crate1)))
  (:metric minimize (total-cost)))
