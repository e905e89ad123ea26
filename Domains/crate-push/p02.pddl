; generate-domains crate-push width=6 height=6 walls=15 crates=2 seed=2
; # wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark
; ##--#.
; #@$---
; -$----
; ------
; ---#--
; ---#-.
(define (problem crate-push-02)
  (:domain crate-push)
  (:objects
    c3-1 c4-1 c6-1 c2-2 c3-2 c4-2 c5-2 c6-2 c1-3 c2-3 c3-3 c4-3 c5-3 c6-3 c1-4 c2-4 c3-4 c4-4
    c5-4 c6-4 c1-5 c2-5 c3-5 c5-5 c6-5 c1-6 c2-6 c3-6 c5-6 c6-6 - cell
    north east south west - direction
    crate1 crate2 - crate)
  (:init
    ; the yard
    (step c3-1 c4-1 east) (step c3-1 c3-2 south) (step c4-1 c4-2 south) (step c4-1 c3-1 west)
    (step c6-1 c6-2 south) (step c2-2 c3-2 east) (step c2-2 c2-3 south) (step c3-2 c3-1 north)
    (step c3-2 c4-2 east) (step c3-2 c3-3 south) (step c3-2 c2-2 west) (step c4-2 c4-1 north)
    (step c4-2 c5-2 east) (step c4-2 c4-3 south) (step c4-2 c3-2 west) (step c5-2 c6-2 east)
    (step c5-2 c5-3 south) (step c5-2 c4-2 west) (step c6-2 c6-1 north) (step c6-2 c6-3 south)
    (step c6-2 c5-2 west) (step c1-3 c2-3 east) (step c1-3 c1-4 south) (step c2-3 c2-2 north)
    (step c2-3 c3-3 east) (step c2-3 c2-4 south) (step c2-3 c1-3 west) (step c3-3 c3-2 north)
    (step c3-3 c4-3 east) (step c3-3 c3-4 south) (step c3-3 c2-3 west) (step c4-3 c4-2 north)
    (step c4-3 c5-3 east) (step c4-3 c4-4 south) (step c4-3 c3-3 west) (step c5-3 c5-2 north)
    (step c5-3 c6-3 east) (step c5-3 c5-4 south) (step c5-3 c4-3 west) (step c6-3 c6-2 north)
    (step c6-3 c6-4 south) (step c6-3 c5-3 west) (step c1-4 c1-3 north) (step c1-4 c2-4 east)
    (step c1-4 c1-5 south) (step c2-4 c2-3 north) (step c2-4 c3-4 east) (step c2-4 c2-5 south)
    (step c2-4 c1-4 west) (step c3-4 c3-3 north) (step c3-4 c4-4 east) (step c3-4 c3-5 south)
    (step c3-4 c2-4 west) (step c4-4 c4-3 north) (step c4-4 c5-4 east) (step c4-4 c3-4 west)
    (step c5-4 c5-3 north) (step c5-4 c6-4 east) (step c5-4 c5-5 south) (step c5-4 c4-4 west)
    (step c6-4 c6-3 north) (step c6-4 c6-5 south) (step c6-4 c5-4 west) (step c1-5 c1-4 north)
    (step c1-5 c2-5 east) (step c1-5 c1-6 south) (step c2-5 c2-4 north) (step c2-5 c3-5 east)
    (step c2-5 c2-6 south) (step c2-5 c1-5 west) (step c3-5 c3-4 north) (step c3-5 c3-6 south)
    (step c3-5 c2-5 west) (step c5-5 c5-4 north) (step c5-5 c6-5 east) (step c5-5 c5-6 south)
    (step c6-5 c6-4 north) (step c6-5 c6-6 south) (step c6-5 c5-5 west) (step c1-6 c1-5 north)
    (step c1-6 c2-6 east) (step c2-6 c2-5 north) (step c2-6 c3-6 east) (step c2-6 c1-6 west)
    (step c3-6 c3-5 north) (step c3-6 c2-6 west) (step c5-6 c5-5 north) (step c5-6 c6-6 east)
    (step c6-6 c6-5 north) (step c6-6 c5-6 west)
    ; where crates belong
    (marked c6-6) (marked c6-1)
    ; the worker
    (worker-at c2-2)
    ; the crates
    (crate-at crate1 c3-2) (occupied c3-2) (crate-at crate2 c2-3) (occupied c2-3)
    (= (total-cost) 0))
  (:goal (and
    (stored crate1) (stored crate2)))
  (:metric minimize (total-cost)))
