; generate-domains warehouse columns=5 rows=2 filled=70 robots=2 orders=3 seed=3
; S shelf, _ empty store, + aisle, * station, R robot
; +++++++
; +SSS_S+
; +S_SSS+
; ++R+R++
; +_SS_S+
; +__SSS+
; +++++++
; +*+*+*+
(define (problem warehouse-03)
  (:domain warehouse)
  (:objects
    c2-2 c3-2 c4-2 c5-2 c6-2 c2-3 c3-3 c4-3 c5-3 c6-3 c2-5 c3-5 c4-5 c5-5 c6-5 c2-6 c3-6 c4-6
    c5-6 c6-6 - store
    c1-1 c2-1 c3-1 c4-1 c5-1 c6-1 c7-1 c1-2 c7-2 c1-3 c7-3 c1-4 c2-4 c3-4 c4-4 c5-4 c6-4 c7-4
    c1-5 c7-5 c1-6 c7-6 c1-7 c2-7 c3-7 c4-7 c5-7 c6-7 c7-7 c1-8 c3-8 c5-8 c7-8 - aisle
    c4-8 c6-8 - station
    robot1 robot2 - robot
    shelf1 shelf2 shelf3 shelf4 shelf5 shelf6 shelf7 shelf8 shelf9 shelf10 shelf11 shelf12
    shelf13 shelf14 - shelf
    item1 item2 item3 item4 item5 item6 item7 item8 item9 item10 item11 item12 item13 item14
    item15 item16 item17 item18 item19 item20 item21 item22 item23 item24 item25 item26 item27
    item28 - item
    order1 order2 order3 - order)
  (:init
    ; the hall
    (beside c1-1 c2-1) (beside c1-1 c1-2) (beside c2-1 c3-1) (beside c2-1 c2-2)
    (beside c2-1 c1-1) (beside c3-1 c4-1) (beside c3-1 c3-2) (beside c3-1 c2-1)
    (beside c4-1 c5-1) (beside c4-1 c4-2) (beside c4-1 c3-1) (beside c5-1 c6-1)
    (beside c5-1 c5-2) (beside c5-1 c4-1) (beside c6-1 c7-1) (beside c6-1 c6-2)
    (beside c6-1 c5-1) (beside c7-1 c7-2) (beside c7-1 c6-1) (beside c1-2 c1-1)
    (beside c1-2 c2-2) (beside c1-2 c1-3) (beside c2-2 c2-1) (beside c2-2 c3-2)
    (beside c2-2 c2-3) (beside c2-2 c1-2) (beside c3-2 c3-1) (beside c3-2 c4-2)
    (beside c3-2 c3-3) (beside c3-2 c2-2) (beside c4-2 c4-1) (beside c4-2 c5-2)
    (beside c4-2 c4-3) (beside c4-2 c3-2) (beside c5-2 c5-1) (beside c5-2 c6-2)
    (beside c5-2 c5-3) (beside c5-2 c4-2) (beside c6-2 c6-1) (beside c6-2 c7-2)
    (beside c6-2 c6-3) (beside c6-2 c5-2) (beside c7-2 c7-1) (beside c7-2 c7-3)
    (beside c7-2 c6-2) (beside c1-3 c1-2) (beside c1-3 c2-3) (beside c1-3 c1-4)
    (beside c2-3 c2-2) (beside c2-3 c3-3) (beside c2-3 c2-4) (beside c2-3 c1-3)
    (beside c3-3 c3-2) (beside c3-3 c4-3) (beside c3-3 c3-4) (beside c3-3 c2-3)
    (beside c4-3 c4-2) (beside c4-3 c5-3) (beside c4-3 c4-4) (beside c4-3 c3-3)
    (beside c5-3 c5-2) (beside c5-3 c6-3) (beside c5-3 c5-4) (beside c5-3 c4-3)
    (beside c6-3 c6-2) (beside c6-3 c7-3) (beside c6-3 c6-4) (beside c6-3 c5-3)
    (beside c7-3 c7-2) (beside c7-3 c7-4) (beside c7-3 c6-3) (beside c1-4 c1-3)
    (beside c1-4 c2-4) (beside c1-4 c1-5) (beside c2-4 c2-3) (beside c2-4 c3-4)
    (beside c2-4 c2-5) (beside c2-4 c1-4) (beside c3-4 c3-3) (beside c3-4 c4-4)
    (beside c3-4 c3-5) (beside c3-4 c2-4) (beside c4-4 c4-3) (beside c4-4 c5-4)
    (beside c4-4 c4-5) (beside c4-4 c3-4) (beside c5-4 c5-3) (beside c5-4 c6-4)
    (beside c5-4 c5-5) (beside c5-4 c4-4) (beside c6-4 c6-3) (beside c6-4 c7-4)
    (beside c6-4 c6-5) (beside c6-4 c5-4) (beside c7-4 c7-3) (beside c7-4 c7-5)
    (beside c7-4 c6-4) (beside c1-5 c1-4) (beside c1-5 c2-5) (beside c1-5 c1-6)
    (beside c2-5 c2-4) (beside c2-5 c3-5) (beside c2-5 c2-6) (beside c2-5 c1-5)
    (beside c3-5 c3-4) (beside c3-5 c4-5) (beside c3-5 c3-6) (beside c3-5 c2-5)
    (beside c4-5 c4-4) (beside c4-5 c5-5) (beside c4-5 c4-6) (beside c4-5 c3-5)
    (beside c5-5 c5-4) (beside c5-5 c6-5) (beside c5-5 c5-6) (beside c5-5 c4-5)
    (beside c6-5 c6-4) (beside c6-5 c7-5) (beside c6-5 c6-6) (beside c6-5 c5-5)
    (beside c7-5 c7-4) (beside c7-5 c7-6) (beside c7-5 c6-5) (beside c1-6 c1-5)
    (beside c1-6 c2-6) (beside c1-6 c1-7) (beside c2-6 c2-5) (beside c2-6 c3-6)
    (beside c2-6 c2-7) (beside c2-6 c1-6) (beside c3-6 c3-5) (beside c3-6 c4-6)
    (beside c3-6 c3-7) (beside c3-6 c2-6) (beside c4-6 c4-5) (beside c4-6 c5-6)
    (beside c4-6 c4-7) (beside c4-6 c3-6) (beside c5-6 c5-5) (beside c5-6 c6-6)
    (beside c5-6 c5-7) (beside c5-6 c4-6) (beside c6-6 c6-5) (beside c6-6 c7-6)
    (beside c6-6 c6-7) (beside c6-6 c5-6) (beside c7-6 c7-5) (beside c7-6 c7-7)
    (beside c7-6 c6-6) (beside c1-7 c1-6) (beside c1-7 c2-7) (beside c1-7 c1-8)
    (beside c2-7 c2-6) (beside c2-7 c3-7) (beside c2-7 front-desk) (beside c2-7 c1-7)
    (beside c3-7 c3-6) (beside c3-7 c4-7) (beside c3-7 c3-8) (beside c3-7 c2-7)
    (beside c4-7 c4-6) (beside c4-7 c5-7) (beside c4-7 c4-8) (beside c4-7 c3-7)
    (beside c5-7 c5-6) (beside c5-7 c6-7) (beside c5-7 c5-8) (beside c5-7 c4-7)
    (beside c6-7 c6-6) (beside c6-7 c7-7) (beside c6-7 c6-8) (beside c6-7 c5-7)
    (beside c7-7 c7-6) (beside c7-7 c7-8) (beside c7-7 c6-7) (beside c1-8 c1-7)
    (beside c1-8 front-desk) (beside front-desk c2-7) (beside front-desk c3-8)
    (beside front-desk c1-8) (beside c3-8 c3-7) (beside c3-8 c4-8) (beside c3-8 front-desk)
    (beside c4-8 c4-7) (beside c4-8 c5-8) (beside c4-8 c3-8) (beside c5-8 c5-7)
    (beside c5-8 c6-8) (beside c5-8 c4-8) (beside c6-8 c6-7) (beside c6-8 c7-8)
    (beside c6-8 c5-8) (beside c7-8 c7-7) (beside c7-8 c6-8)
    ; the shelves
    (at shelf1 c2-2) (stored-in c2-2) (parked shelf1) (at shelf2 c3-2) (stored-in c3-2)
    (parked shelf2) (at shelf3 c4-2) (stored-in c4-2) (parked shelf3) (at shelf4 c6-2)
    (stored-in c6-2) (parked shelf4) (at shelf5 c2-3) (stored-in c2-3) (parked shelf5)
    (at shelf6 c4-3) (stored-in c4-3) (parked shelf6) (at shelf7 c5-3) (stored-in c5-3)
    (parked shelf7) (at shelf8 c6-3) (stored-in c6-3) (parked shelf8) (at shelf9 c3-5)
    (stored-in c3-5) (parked shelf9) (at shelf10 c4-5) (stored-in c4-5) (parked shelf10)
    (at shelf11 c6-5) (stored-in c6-5) (parked shelf11) (at shelf12 c4-6) (stored-in c4-6)
    (parked shelf12) (at shelf13 c5-6) (stored-in c5-6) (parked shelf13) (at shelf14 c6-6)
    (stored-in c6-6) (parked shelf14)
    ; what the shelves hold
    (holds shelf14 item1) (holds shelf6 item2) (holds shelf4 item3) (holds shelf1 item4)
    (holds shelf6 item5) (holds shelf7 item6) (holds shelf6 item7) (holds shelf11 item8)
    (holds shelf1 item9) (holds shelf2 item10) (holds shelf11 item11) (holds shelf8 item12)
    (holds shelf12 item13) (holds shelf4 item14) (holds shelf6 item15) (holds shelf11 item16)
    (holds shelf9 item17) (holds shelf10 item18) (holds shelf4 item19) (holds shelf8 item20)
    (holds shelf2 item21) (holds shelf6 item22) (holds shelf14 item23) (holds shelf10 item24)
    (holds shelf8 item25) (holds shelf9 item26) (holds shelf14 item27) (holds shelf14 item28)
    ; the robots
    (at robot1 c3-4) (taken c3-4) (at robot2 c5-4) (taken c5-4)
    ; the orders
    (wants order1 item4) (wants order2 item13) (wants order3 item10) (wants order3 item4))
  (:goal (and
    (picked item4 order1) (picked item13 order2) (picked item10 order3) (picked item4 order3)
    (forall (?s - shelf) (parked ?s)) (forall (?r - robot) (visited ?r front-desk)))))
