; generate-domains warehouse columns=4 rows=1 filled=60 robots=1 orders=2 seed=2
; S shelf, _ empty store, + aisle, * station, R robot
; ++++++
; +__S_+
; +SS_S+
; ++++++
; +*R*+*
(define (problem warehouse-02)
  (:domain warehouse)
  (:objects
    c2-2 c3-2 c4-2 c5-2 c2-3 c3-3 c4-3 c5-3 - store
    c1-1 c2-1 c3-1 c4-1 c5-1 c6-1 c1-2 c6-2 c1-3 c6-3 c1-4 c2-4 c3-4 c4-4 c5-4 c6-4 c1-5 c3-5
    c5-5 - aisle
    c4-5 c6-5 - station
    robot1 - robot
    shelf1 shelf2 shelf3 shelf4 - shelf
    item1 item2 item3 item4 item5 item6 item7 item8 - item
    order1 order2 - order)
  (:init
    ; the hall
    (beside c1-1 c2-1) (beside c1-1 c1-2) (beside c2-1 c3-1) (beside c2-1 c2-2)
    (beside c2-1 c1-1) (beside c3-1 c4-1) (beside c3-1 c3-2) (beside c3-1 c2-1)
    (beside c4-1 c5-1) (beside c4-1 c4-2) (beside c4-1 c3-1) (beside c5-1 c6-1)
    (beside c5-1 c5-2) (beside c5-1 c4-1) (beside c6-1 c6-2) (beside c6-1 c5-1)
    (beside c1-2 c1-1) (beside c1-2 c2-2) (beside c1-2 c1-3) (beside c2-2 c2-1)
    (beside c2-2 c3-2) (beside c2-2 c2-3) (beside c2-2 c1-2) (beside c3-2 c3-1)
    (beside c3-2 c4-2) (beside c3-2 c3-3) (beside c3-2 c2-2) (beside c4-2 c4-1)
    (beside c4-2 c5-2) (beside c4-2 c4-3) (beside c4-2 c3-2) (beside c5-2 c5-1)
    (beside c5-2 c6-2) (beside c5-2 c5-3) (beside c5-2 c4-2) (beside c6-2 c6-1)
    (beside c6-2 c6-3) (beside c6-2 c5-2) (beside c1-3 c1-2) (beside c1-3 c2-3)
    (beside c1-3 c1-4) (beside c2-3 c2-2) (beside c2-3 c3-3) (beside c2-3 c2-4)
    (beside c2-3 c1-3) (beside c3-3 c3-2) (beside c3-3 c4-3) (beside c3-3 c3-4)
    (beside c3-3 c2-3) (beside c4-3 c4-2) (beside c4-3 c5-3) (beside c4-3 c4-4)
    (beside c4-3 c3-3) (beside c5-3 c5-2) (beside c5-3 c6-3) (beside c5-3 c5-4)
    (beside c5-3 c4-3) (beside c6-3 c6-2) (beside c6-3 c6-4) (beside c6-3 c5-3)
    (beside c1-4 c1-3) (beside c1-4 c2-4) (beside c1-4 c1-5) (beside c2-4 c2-3)
    (beside c2-4 c3-4) (beside c2-4 front-desk) (beside c2-4 c1-4) (beside c3-4 c3-3)
    (beside c3-4 c4-4) (beside c3-4 c3-5) (beside c3-4 c2-4) (beside c4-4 c4-3)
    (beside c4-4 c5-4) (beside c4-4 c4-5) (beside c4-4 c3-4) (beside c5-4 c5-3)
    (beside c5-4 c6-4) (beside c5-4 c5-5) (beside c5-4 c4-4) (beside c6-4 c6-3)
    (beside c6-4 c6-5) (beside c6-4 c5-4) (beside c1-5 c1-4) (beside c1-5 front-desk)
    (beside front-desk c2-4) (beside front-desk c3-5) (beside front-desk c1-5)
    (beside c3-5 c3-4) (beside c3-5 c4-5) (beside c3-5 front-desk) (beside c4-5 c4-4)
    (beside c4-5 c5-5) (beside c4-5 c3-5) (beside c5-5 c5-4) (beside c5-5 c6-5)
    (beside c5-5 c4-5) (beside c6-5 c6-4) (beside c6-5 c5-5)
    ; the shelves
    (at shelf1 c4-2) (stored-in c4-2) (parked shelf1) (at shelf2 c2-3) (stored-in c2-3)
    (parked shelf2) (at shelf3 c3-3) (stored-in c3-3) (parked shelf3) (at shelf4 c5-3)
    (stored-in c5-3) (parked shelf4)
    ; what the shelves hold
    (holds shelf3 item1) (holds shelf3 item2) (holds shelf1 item3) (holds shelf2 item4)
    (holds shelf3 item5) (holds shelf2 item6) (holds shelf2 item7) (holds shelf4 item8)
    ; the robots
    (at robot1 c3-5) (taken c3-5)
    ; the orders
    (wants order1 item5) (wants order2 item4))
  (:goal (and
    (picked item5 order1) (picked item4 order2) (forall (?s - shelf) (parked ?s))
    (forall (?r - robot) (visited ?r front-desk)))))
