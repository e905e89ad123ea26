; generate-domains warehouse columns=2 rows=1 filled=50 robots=1 orders=1 seed=1
; S shelf, _ empty store, + aisle, * station, R robot
; ++++
; +S_+
; +S_+
; +++R
; +*+*
(define (problem warehouse-01)
  (:domain warehouse)
  (:objects
    c2-2 c3-2 c2-3 c3-3 - store
    c1-1 c2-1 c3-1 c4-1 c1-2 c4-2 c1-3 c4-3 c1-4 c2-4 c3-4 c4-4 c1-5 c3-5 - aisle
    c4-5 - station
    robot1 - robot
    shelf1 shelf2 - shelf
    item1 item2 item3 item4 - item
    order1 - order)
  (:init
    ; the hall
    (beside c1-1 c2-1) (beside c1-1 c1-2) (beside c2-1 c3-1) (beside c2-1 c2-2)
    (beside c2-1 c1-1) (beside c3-1 c4-1) (beside c3-1 c3-2) (beside c3-1 c2-1)
    (beside c4-1 c4-2) (beside c4-1 c3-1) (beside c1-2 c1-1) (beside c1-2 c2-2)
    (beside c1-2 c1-3) (beside c2-2 c2-1) (beside c2-2 c3-2) (beside c2-2 c2-3)
    (beside c2-2 c1-2) (beside c3-2 c3-1) (beside c3-2 c4-2) (beside c3-2 c3-3)
    (beside c3-2 c2-2) (beside c4-2 c4-1) (beside c4-2 c4-3) (beside c4-2 c3-2)
    (beside c1-3 c1-2) (beside c1-3 c2-3) (beside c1-3 c1-4) (beside c2-3 c2-2)
    (beside c2-3 c3-3) (beside c2-3 c2-4) (beside c2-3 c1-3) (beside c3-3 c3-2)
    (beside c3-3 c4-3) (beside c3-3 c3-4) (beside c3-3 c2-3) (beside c4-3 c4-2)
    (beside c4-3 c4-4) (beside c4-3 c3-3) (beside c1-4 c1-3) (beside c1-4 c2-4)
    (beside c1-4 c1-5) (beside c2-4 c2-3) (beside c2-4 c3-4) (beside c2-4 front-desk)
    (beside c2-4 c1-4) (beside c3-4 c3-3) (beside c3-4 c4-4) (beside c3-4 c3-5)
    (beside c3-4 c2-4) (beside c4-4 c4-3) (beside c4-4 c4-5) (beside c4-4 c3-4)
    (beside c1-5 c1-4) (beside c1-5 front-desk) (beside front-desk c2-4)
    (beside front-desk c3-5) (beside front-desk c1-5) (beside c3-5 c3-4) (beside c3-5 c4-5)
    (beside c3-5 front-desk) (beside c4-5 c4-4) (beside c4-5 c3-5)
    ; the shelves
    (at shelf1 c2-2) (stored-in c2-2) (parked shelf1) (at shelf2 c2-3) (stored-in c2-3)
    (parked shelf2)
    ; what the shelves hold
    (holds shelf2 item1) (holds shelf2 item2) (holds shelf1 item3) (holds shelf1 item4)
    ; the robots
    (at robot1 c4-4) (taken c4-4)
    ; the orders
    (wants order1 item2) (wants order1 item3))
  (:goal (and
    (picked item2 order1) (picked item3 order1) (forall (?s - shelf) (parked ?s))
    (forall (?r - robot) (visited ?r front-desk)))))
