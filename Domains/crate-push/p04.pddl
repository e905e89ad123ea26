; generate-domains crate-push width=10 height=9 walls=18 crates=6 seed=4
; # wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark
; -#-.-----#
; -$-$-#---#
; -----#-##@
; -#-#----$-
; -----##-$-
; --.------#
; --$.--.#$#
; --#------.
; .--#------
(define (problem crate-push-04)
  (:domain crate-push)
  (:objects
    c1-1 c3-1 c4-1 c5-1 c6-1 c7-1 c8-1 c9-1 c1-2 c2-2 c3-2 c4-2 c5-2 c7-2 c8-2 c9-2 c1-3 c2-3
    c3-3 c4-3 c5-3 c7-3 c10-3 c1-4 c3-4 c5-4 c6-4 c7-4 c8-4 c9-4 c10-4 c1-5 c2-5 c3-5 c4-5 c5-5
    c8-5 c9-5 c10-5 c1-6 c2-6 c3-6 c4-6 c5-6 c6-6 c7-6 c8-6 c9-6 c1-7 c2-7 c3-7 c4-7 c5-7 c6-7
    c7-7 c9-7 c1-8 c2-8 c4-8 c5-8 c6-8 c7-8 c8-8 c9-8 c10-8 c1-9 c2-9 c3-9 c5-9 c6-9 c7-9 c8-9
    c9-9 c10-9 - cell
    north east south west - direction
    crate1 crate2 crate3 crate4 crate5 crate6 - crate)
  (:init
    ; the yard
    (step c1-1 c1-2 south) (step c3-1 c4-1 east) (step c3-1 c3-2 south) (step c4-1 c5-1 east)
    (step c4-1 c4-2 south) (step c4-1 c3-1 west) (step c5-1 c6-1 east) (step c5-1 c5-2 south)
    (step c5-1 c4-1 west) (step c6-1 c7-1 east) (step c6-1 c5-1 west) (step c7-1 c8-1 east)
    (step c7-1 c7-2 south) (step c7-1 c6-1 west) (step c8-1 c9-1 east) (step c8-1 c8-2 south)
    (step c8-1 c7-1 west) (step c9-1 c9-2 south) (step c9-1 c8-1 west) (step c1-2 c1-1 north)
    (step c1-2 c2-2 east) (step c1-2 c1-3 south) (step c2-2 c3-2 east) (step c2-2 c2-3 south)
    (step c2-2 c1-2 west) (step c3-2 c3-1 north) (step c3-2 c4-2 east) (step c3-2 c3-3 south)
    (step c3-2 c2-2 west) (step c4-2 c4-1 north) (step c4-2 c5-2 east) (step c4-2 c4-3 south)
    (step c4-2 c3-2 west) (step c5-2 c5-1 north) (step c5-2 c5-3 south) (step c5-2 c4-2 west)
    (step c7-2 c7-1 north) (step c7-2 c8-2 east) (step c7-2 c7-3 south) (step c8-2 c8-1 north)
    (step c8-2 c9-2 east) (step c8-2 c7-2 west) (step c9-2 c9-1 north) (step c9-2 c8-2 west)
    (step c1-3 c1-2 north) (step c1-3 c2-3 east) (step c1-3 c1-4 south) (step c2-3 c2-2 north)
    (step c2-3 c3-3 east) (step c2-3 c1-3 west) (step c3-3 c3-2 north) (step c3-3 c4-3 east)
    (step c3-3 c3-4 south) (step c3-3 c2-3 west) (step c4-3 c4-2 north) (step c4-3 c5-3 east)
    (step c4-3 c3-3 west) (step c5-3 c5-2 north) (step c5-3 c5-4 south) (step c5-3 c4-3 west)
    (step c7-3 c7-2 north) (step c7-3 c7-4 south) (step c10-3 c10-4 south)
    (step c1-4 c1-3 north) (step c1-4 c1-5 south) (step c3-4 c3-3 north) (step c3-4 c3-5 south)
    (step c5-4 c5-3 north) (step c5-4 c6-4 east) (step c5-4 c5-5 south) (step c6-4 c7-4 east)
    (step c6-4 c5-4 west) (step c7-4 c7-3 north) (step c7-4 c8-4 east) (step c7-4 c6-4 west)
    (step c8-4 c9-4 east) (step c8-4 c8-5 south) (step c8-4 c7-4 west) (step c9-4 c10-4 east)
    (step c9-4 c9-5 south) (step c9-4 c8-4 west) (step c10-4 c10-3 north)
    (step c10-4 c10-5 south) (step c10-4 c9-4 west) (step c1-5 c1-4 north) (step c1-5 c2-5 east)
    (step c1-5 c1-6 south) (step c2-5 c3-5 east) (step c2-5 c2-6 south) (step c2-5 c1-5 west)
    (step c3-5 c3-4 north) (step c3-5 c4-5 east) (step c3-5 c3-6 south) (step c3-5 c2-5 west)
    (step c4-5 c5-5 east) (step c4-5 c4-6 south) (step c4-5 c3-5 west) (step c5-5 c5-4 north)
    (step c5-5 c5-6 south) (step c5-5 c4-5 west) (step c8-5 c8-4 north) (step c8-5 c9-5 east)
    (step c8-5 c8-6 south) (step c9-5 c9-4 north) (step c9-5 c10-5 east) (step c9-5 c9-6 south)
    (step c9-5 c8-5 west) (step c10-5 c10-4 north) (step c10-5 c9-5 west) (step c1-6 c1-5 north)
    (step c1-6 c2-6 east) (step c1-6 c1-7 south) (step c2-6 c2-5 north) (step c2-6 c3-6 east)
    (step c2-6 c2-7 south) (step c2-6 c1-6 west) (step c3-6 c3-5 north) (step c3-6 c4-6 east)
    (step c3-6 c3-7 south) (step c3-6 c2-6 west) (step c4-6 c4-5 north) (step c4-6 c5-6 east)
    (step c4-6 c4-7 south) (step c4-6 c3-6 west) (step c5-6 c5-5 north) (step c5-6 c6-6 east)
    (step c5-6 c5-7 south) (step c5-6 c4-6 west) (step c6-6 c7-6 east) (step c6-6 c6-7 south)
    (step c6-6 c5-6 west) (step c7-6 c8-6 east) (step c7-6 c7-7 south) (step c7-6 c6-6 west)
    (step c8-6 c8-5 north) (step c8-6 c9-6 east) (step c8-6 c7-6 west) (step c9-6 c9-5 north)
    (step c9-6 c9-7 south) (step c9-6 c8-6 west) (step c1-7 c1-6 north) (step c1-7 c2-7 east)
    (step c1-7 c1-8 south) (step c2-7 c2-6 north) (step c2-7 c3-7 east) (step c2-7 c2-8 south)
    (step c2-7 c1-7 west) (step c3-7 c3-6 north) (step c3-7 c4-7 east) (step c3-7 c2-7 west)
    (step c4-7 c4-6 north) (step c4-7 c5-7 east) (step c4-7 c4-8 south) (step c4-7 c3-7 west)
    (step c5-7 c5-6 north) (step c5-7 c6-7 east) (step c5-7 c5-8 south) (step c5-7 c4-7 west)
    (step c6-7 c6-6 north) (step c6-7 c7-7 east) (step c6-7 c6-8 south) (step c6-7 c5-7 west)
    (step c7-7 c7-6 north) (step c7-7 c7-8 south) (step c7-7 c6-7 west) (step c9-7 c9-6 north)
    (step c9-7 c9-8 south) (step c1-8 c1-7 north) (step c1-8 c2-8 east) (step c1-8 c1-9 south)
    (step c2-8 c2-7 north) (step c2-8 c2-9 south) (step c2-8 c1-8 west) (step c4-8 c4-7 north)
    (step c4-8 c5-8 east) (step c5-8 c5-7 north) (step c5-8 c6-8 east) (step c5-8 c5-9 south)
    (step c5-8 c4-8 west) (step c6-8 c6-7 north) (step c6-8 c7-8 east) (step c6-8 c6-9 south)
    (step c6-8 c5-8 west) (step c7-8 c7-7 north) (step c7-8 c8-8 east) (step c7-8 c7-9 south)
    (step c7-8 c6-8 west) (step c8-8 c9-8 east) (step c8-8 c8-9 south) (step c8-8 c7-8 west)
    (step c9-8 c9-7 north) (step c9-8 c10-8 east) (step c9-8 c9-9 south) (step c9-8 c8-8 west)
    (step c10-8 c10-9 south) (step c10-8 c9-8 west) (step c1-9 c1-8 north) (step c1-9 c2-9 east)
    (step c2-9 c2-8 north) (step c2-9 c3-9 east) (step c2-9 c1-9 west) (step c3-9 c2-9 west)
    (step c5-9 c5-8 north) (step c5-9 c6-9 east) (step c6-9 c6-8 north) (step c6-9 c7-9 east)
    (step c6-9 c5-9 west) (step c7-9 c7-8 north) (step c7-9 c8-9 east) (step c7-9 c6-9 west)
    (step c8-9 c8-8 north) (step c8-9 c9-9 east) (step c8-9 c7-9 west) (step c9-9 c9-8 north)
    (step c9-9 c10-9 east) (step c9-9 c8-9 west) (step c10-9 c10-8 north) (step c10-9 c9-9 west)
    ; where crates belong
    (marked c7-7) (marked c10-8) (marked c4-1) (marked c1-9) (marked c4-7) (marked c3-6)
    ; the worker
    (worker-at c10-3)
    ; the crates
    (crate-at crate1 c9-4) (occupied c9-4) (crate-at crate2 c9-7) (occupied c9-7)
    (crate-at crate3 c2-2) (occupied c2-2) (crate-at crate4 c9-5) (occupied c9-5)
    (crate-at crate5 c3-7) (occupied c3-7) (crate-at crate6 c4-2) (occupied c4-2)
    (= (total-cost) 0))
  (:goal (and
    (stored crate1) (stored crate2) (stored crate3) (stored crate4) (stored crate5)
    (stored crate6)))
  (:metric minimize (total-cost)))
