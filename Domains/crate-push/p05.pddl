; generate-domains crate-push width=13 height=11 walls=18 crates=10 seed=5
; # wall, $ crate, . mark, * crate on a mark, @ worker, + worker on a mark
; #-----------#
; --$---$-#--$@
; --#$#----.--$
; #--------#---
; ------.--#--.
; -.-#--###.$.#
; -#--#.---$--#
; -#---$---.-##
; .-#-$---#--.-
; --$-------#-#
; -#-------#---
(define (problem crate-push-05)
  (:domain crate-push)
  (:objects
    c2-1 c3-1 c4-1 c5-1 c6-1 c7-1 c8-1 c9-1 c10-1 c11-1 c12-1 c1-2 c2-2 c3-2 c4-2 c5-2 c6-2 c7-2
    c8-2 c10-2 c11-2 c12-2 c13-2 c1-3 c2-3 c4-3 c6-3 c7-3 c8-3 c9-3 c10-3 c11-3 c12-3 c13-3 c2-4
    c3-4 c4-4 c5-4 c6-4 c7-4 c8-4 c9-4 c11-4 c12-4 c13-4 c1-5 c2-5 c3-5 c4-5 c5-5 c6-5 c7-5 c8-5
    c9-5 c11-5 c12-5 c13-5 c1-6 c2-6 c3-6 c5-6 c6-6 c10-6 c11-6 c12-6 c1-7 c3-7 c4-7 c6-7 c7-7
    c8-7 c9-7 c10-7 c11-7 c12-7 c1-8 c3-8 c4-8 c5-8 c6-8 c7-8 c8-8 c9-8 c10-8 c11-8 c1-9 c2-9
    c4-9 c5-9 c6-9 c7-9 c8-9 c10-9 c11-9 c12-9 c13-9 c1-10 c2-10 c3-10 c4-10 c5-10 c6-10 c7-10
    c8-10 c9-10 c10-10 c12-10 c1-11 c3-11 c4-11 c5-11 c6-11 c7-11 c8-11 c9-11 c11-11 c12-11
    c13-11 - cell
    north east south west - direction
    crate1 crate2 crate3 crate4 crate5 crate6 crate7 crate8 crate9 crate10 - crate)
  (:init
    ; the yard
    (step c2-1 c3-1 east) (step c2-1 c2-2 south) (step c3-1 c4-1 east) (step c3-1 c3-2 south)
    (step c3-1 c2-1 west) (step c4-1 c5-1 east) (step c4-1 c4-2 south) (step c4-1 c3-1 west)
    (step c5-1 c6-1 east) (step c5-1 c5-2 south) (step c5-1 c4-1 west) (step c6-1 c7-1 east)
    (step c6-1 c6-2 south) (step c6-1 c5-1 west) (step c7-1 c8-1 east) (step c7-1 c7-2 south)
    (step c7-1 c6-1 west) (step c8-1 c9-1 east) (step c8-1 c8-2 south) (step c8-1 c7-1 west)
    (step c9-1 c10-1 east) (step c9-1 c8-1 west) (step c10-1 c11-1 east)
    (step c10-1 c10-2 south) (step c10-1 c9-1 west) (step c11-1 c12-1 east)
    (step c11-1 c11-2 south) (step c11-1 c10-1 west) (step c12-1 c12-2 south)
    (step c12-1 c11-1 west) (step c1-2 c2-2 east) (step c1-2 c1-3 south) (step c2-2 c2-1 north)
    (step c2-2 c3-2 east) (step c2-2 c2-3 south) (step c2-2 c1-2 west) (step c3-2 c3-1 north)
    (step c3-2 c4-2 east) (step c3-2 c2-2 west) (step c4-2 c4-1 north) (step c4-2 c5-2 east)
    (step c4-2 c4-3 south) (step c4-2 c3-2 west) (step c5-2 c5-1 north) (step c5-2 c6-2 east)
    (step c5-2 c4-2 west) (step c6-2 c6-1 north) (step c6-2 c7-2 east) (step c6-2 c6-3 south)
    (step c6-2 c5-2 west) (step c7-2 c7-1 north) (step c7-2 c8-2 east) (step c7-2 c7-3 south)
    (step c7-2 c6-2 west) (step c8-2 c8-1 north) (step c8-2 c8-3 south) (step c8-2 c7-2 west)
    (step c10-2 c10-1 north) (step c10-2 c11-2 east) (step c10-2 c10-3 south)
    (step c11-2 c11-1 north) (step c11-2 c12-2 east) (step c11-2 c11-3 south)
    (step c11-2 c10-2 west) (step c12-2 c12-1 north) (step c12-2 c13-2 east)
    (step c12-2 c12-3 south) (step c12-2 c11-2 west) (step c13-2 c13-3 south)
    (step c13-2 c12-2 west) (step c1-3 c1-2 north) (step c1-3 c2-3 east) (step c2-3 c2-2 north)
    (step c2-3 c2-4 south) (step c2-3 c1-3 west) (step c4-3 c4-2 north) (step c4-3 c4-4 south)
    (step c6-3 c6-2 north) (step c6-3 c7-3 east) (step c6-3 c6-4 south) (step c7-3 c7-2 north)
    (step c7-3 c8-3 east) (step c7-3 c7-4 south) (step c7-3 c6-3 west) (step c8-3 c8-2 north)
    (step c8-3 c9-3 east) (step c8-3 c8-4 south) (step c8-3 c7-3 west) (step c9-3 c10-3 east)
    (step c9-3 c9-4 south) (step c9-3 c8-3 west) (step c10-3 c10-2 north)
    (step c10-3 c11-3 east) (step c10-3 c9-3 west) (step c11-3 c11-2 north)
    (step c11-3 c12-3 east) (step c11-3 c11-4 south) (step c11-3 c10-3 west)
    (step c12-3 c12-2 north) (step c12-3 c13-3 east) (step c12-3 c12-4 south)
    (step c12-3 c11-3 west) (step c13-3 c13-2 north) (step c13-3 c13-4 south)
    (step c13-3 c12-3 west) (step c2-4 c2-3 north) (step c2-4 c3-4 east) (step c2-4 c2-5 south)
    (step c3-4 c4-4 east) (step c3-4 c3-5 south) (step c3-4 c2-4 west) (step c4-4 c4-3 north)
    (step c4-4 c5-4 east) (step c4-4 c4-5 south) (step c4-4 c3-4 west) (step c5-4 c6-4 east)
    (step c5-4 c5-5 south) (step c5-4 c4-4 west) (step c6-4 c6-3 north) (step c6-4 c7-4 east)
    (step c6-4 c6-5 south) (step c6-4 c5-4 west) (step c7-4 c7-3 north) (step c7-4 c8-4 east)
    (step c7-4 c7-5 south) (step c7-4 c6-4 west) (step c8-4 c8-3 north) (step c8-4 c9-4 east)
    (step c8-4 c8-5 south) (step c8-4 c7-4 west) (step c9-4 c9-3 north) (step c9-4 c9-5 south)
    (step c9-4 c8-4 west) (step c11-4 c11-3 north) (step c11-4 c12-4 east)
    (step c11-4 c11-5 south) (step c12-4 c12-3 north) (step c12-4 c13-4 east)
    (step c12-4 c12-5 south) (step c12-4 c11-4 west) (step c13-4 c13-3 north)
    (step c13-4 c13-5 south) (step c13-4 c12-4 west) (step c1-5 c2-5 east)
    (step c1-5 c1-6 south) (step c2-5 c2-4 north) (step c2-5 c3-5 east) (step c2-5 c2-6 south)
    (step c2-5 c1-5 west) (step c3-5 c3-4 north) (step c3-5 c4-5 east) (step c3-5 c3-6 south)
    (step c3-5 c2-5 west) (step c4-5 c4-4 north) (step c4-5 c5-5 east) (step c4-5 c3-5 west)
    (step c5-5 c5-4 north) (step c5-5 c6-5 east) (step c5-5 c5-6 south) (step c5-5 c4-5 west)
    (step c6-5 c6-4 north) (step c6-5 c7-5 east) (step c6-5 c6-6 south) (step c6-5 c5-5 west)
    (step c7-5 c7-4 north) (step c7-5 c8-5 east) (step c7-5 c6-5 west) (step c8-5 c8-4 north)
    (step c8-5 c9-5 east) (step c8-5 c7-5 west) (step c9-5 c9-4 north) (step c9-5 c8-5 west)
    (step c11-5 c11-4 north) (step c11-5 c12-5 east) (step c11-5 c11-6 south)
    (step c12-5 c12-4 north) (step c12-5 c13-5 east) (step c12-5 c12-6 south)
    (step c12-5 c11-5 west) (step c13-5 c13-4 north) (step c13-5 c12-5 west)
    (step c1-6 c1-5 north) (step c1-6 c2-6 east) (step c1-6 c1-7 south) (step c2-6 c2-5 north)
    (step c2-6 c3-6 east) (step c2-6 c1-6 west) (step c3-6 c3-5 north) (step c3-6 c3-7 south)
    (step c3-6 c2-6 west) (step c5-6 c5-5 north) (step c5-6 c6-6 east) (step c6-6 c6-5 north)
    (step c6-6 c6-7 south) (step c6-6 c5-6 west) (step c10-6 c11-6 east)
    (step c10-6 c10-7 south) (step c11-6 c11-5 north) (step c11-6 c12-6 east)
    (step c11-6 c11-7 south) (step c11-6 c10-6 west) (step c12-6 c12-5 north)
    (step c12-6 c12-7 south) (step c12-6 c11-6 west) (step c1-7 c1-6 north)
    (step c1-7 c1-8 south) (step c3-7 c3-6 north) (step c3-7 c4-7 east) (step c3-7 c3-8 south)
    (step c4-7 c4-8 south) (step c4-7 c3-7 west) (step c6-7 c6-6 north) (step c6-7 c7-7 east)
    (step c6-7 c6-8 south) (step c7-7 c8-7 east) (step c7-7 c7-8 south) (step c7-7 c6-7 west)
    (step c8-7 c9-7 east) (step c8-7 c8-8 south) (step c8-7 c7-7 west) (step c9-7 c10-7 east)
    (step c9-7 c9-8 south) (step c9-7 c8-7 west) (step c10-7 c10-6 north)
    (step c10-7 c11-7 east) (step c10-7 c10-8 south) (step c10-7 c9-7 west)
    (step c11-7 c11-6 north) (step c11-7 c12-7 east) (step c11-7 c11-8 south)
    (step c11-7 c10-7 west) (step c12-7 c12-6 north) (step c12-7 c11-7 west)
    (step c1-8 c1-7 north) (step c1-8 c1-9 south) (step c3-8 c3-7 north) (step c3-8 c4-8 east)
    (step c4-8 c4-7 north) (step c4-8 c5-8 east) (step c4-8 c4-9 south) (step c4-8 c3-8 west)
    (step c5-8 c6-8 east) (step c5-8 c5-9 south) (step c5-8 c4-8 west) (step c6-8 c6-7 north)
    (step c6-8 c7-8 east) (step c6-8 c6-9 south) (step c6-8 c5-8 west) (step c7-8 c7-7 north)
    (step c7-8 c8-8 east) (step c7-8 c7-9 south) (step c7-8 c6-8 west) (step c8-8 c8-7 north)
    (step c8-8 c9-8 east) (step c8-8 c8-9 south) (step c8-8 c7-8 west) (step c9-8 c9-7 north)
    (step c9-8 c10-8 east) (step c9-8 c8-8 west) (step c10-8 c10-7 north)
    (step c10-8 c11-8 east) (step c10-8 c10-9 south) (step c10-8 c9-8 west)
    (step c11-8 c11-7 north) (step c11-8 c11-9 south) (step c11-8 c10-8 west)
    (step c1-9 c1-8 north) (step c1-9 c2-9 east) (step c1-9 c1-10 south) (step c2-9 c2-10 south)
    (step c2-9 c1-9 west) (step c4-9 c4-8 north) (step c4-9 c5-9 east) (step c4-9 c4-10 south)
    (step c5-9 c5-8 north) (step c5-9 c6-9 east) (step c5-9 c5-10 south) (step c5-9 c4-9 west)
    (step c6-9 c6-8 north) (step c6-9 c7-9 east) (step c6-9 c6-10 south) (step c6-9 c5-9 west)
    (step c7-9 c7-8 north) (step c7-9 c8-9 east) (step c7-9 c7-10 south) (step c7-9 c6-9 west)
    (step c8-9 c8-8 north) (step c8-9 c8-10 south) (step c8-9 c7-9 west)
    (step c10-9 c10-8 north) (step c10-9 c11-9 east) (step c10-9 c10-10 south)
    (step c11-9 c11-8 north) (step c11-9 c12-9 east) (step c11-9 c10-9 west)
    (step c12-9 c13-9 east) (step c12-9 c12-10 south) (step c12-9 c11-9 west)
    (step c13-9 c12-9 west) (step c1-10 c1-9 north) (step c1-10 c2-10 east)
    (step c1-10 c1-11 south) (step c2-10 c2-9 north) (step c2-10 c3-10 east)
    (step c2-10 c1-10 west) (step c3-10 c4-10 east) (step c3-10 c3-11 south)
    (step c3-10 c2-10 west) (step c4-10 c4-9 north) (step c4-10 c5-10 east)
    (step c4-10 c4-11 south) (step c4-10 c3-10 west) (step c5-10 c5-9 north)
    (step c5-10 c6-10 east) (step c5-10 c5-11 south) (step c5-10 c4-10 west)
    (step c6-10 c6-9 north) (step c6-10 c7-10 east) (step c6-10 c6-11 south)
    (step c6-10 c5-10 west) (step c7-10 c7-9 north) (step c7-10 c8-10 east)
    (step c7-10 c7-11 south) (step c7-10 c6-10 west) (step c8-10 c8-9 north)
    (step c8-10 c9-10 east) (step c8-10 c8-11 south) (step c8-10 c7-10 west)
    (step c9-10 c10-10 east) (step c9-10 c9-11 south) (step c9-10 c8-10 west)
    (step c10-10 c10-9 north) (step c10-10 c9-10 west) (step c12-10 c12-9 north)
    (step c12-10 c12-11 south) (step c1-11 c1-10 north) (step c3-11 c3-10 north)
    (step c3-11 c4-11 east) (step c4-11 c4-10 north) (step c4-11 c5-11 east)
    (step c4-11 c3-11 west) (step c5-11 c5-10 north) (step c5-11 c6-11 east)
    (step c5-11 c4-11 west) (step c6-11 c6-10 north) (step c6-11 c7-11 east)
    (step c6-11 c5-11 west) (step c7-11 c7-10 north) (step c7-11 c8-11 east)
    (step c7-11 c6-11 west) (step c8-11 c8-10 north) (step c8-11 c9-11 east)
    (step c8-11 c7-11 west) (step c9-11 c9-10 north) (step c9-11 c8-11 west)
    (step c11-11 c12-11 east) (step c12-11 c12-10 north) (step c12-11 c13-11 east)
    (step c12-11 c11-11 west) (step c13-11 c12-11 west)
    ; where crates belong
    (marked c10-8) (marked c6-7) (marked c12-6) (marked c10-6) (marked c12-9) (marked c13-5)
    (marked c10-3) (marked c2-6) (marked c1-9) (marked c7-5)
    ; the worker
    (worker-at c13-2)
    ; the crates
    (crate-at crate1 c3-10) (occupied c3-10) (crate-at crate2 c6-8) (occupied c6-8)
    (crate-at crate3 c12-2) (occupied c12-2) (crate-at crate4 c10-7) (occupied c10-7)
    (crate-at crate5 c11-6) (occupied c11-6) (crate-at crate6 c13-3) (occupied c13-3)
    (crate-at crate7 c7-2) (occupied c7-2) (crate-at crate8 c5-9) (occupied c5-9)
    (crate-at crate9 c3-2) (occupied c3-2) (crate-at crate10 c4-3) (occupied c4-3)
    (= (total-cost) 0))
  (:goal (and
    (stored crate1) (stored crate2) (stored crate3) (stored crate4) (stored crate5)
    (stored crate6) (stored crate7) (stored crate8) (stored crate9) (stored crate10)))
  (:metric minimize (total-cost)))
