; generate-domains warehouse columns=8 rows=3 filled=75 robots=4 orders=8 seed=3
; S shelf, _ empty store, + aisle, * station, R robot
; ++++++++++
; RSS___SSS+
; +SSSS__SS+
; ++R+++++++
; +SSSS_S_S+
; +SSSSSSSS+
; R+++++++++
; +_SSS_SSS+
; +S_SSS__S+
; ++++++++R+
; +*+*+*+*+*
(define (problem warehouse-05)
  (:domain warehouse)
  (:objects
    c2-2 c3-2 c4-2 c5-2 c6-2 c7-2 c8-2 c9-2 c2-3 c3-3 c4-3 c5-3 c6-3 c7-3 c8-3 c9-3 c2-5 c3-5
    c4-5 c5-5 c6-5 c7-5 c8-5 c9-5 c2-6 c3-6 c4-6 c5-6 c6-6 c7-6 c8-6 c9-6 c2-8 c3-8 c4-8 c5-8
    c6-8 c7-8 c8-8 c9-8 c2-9 c3-9 c4-9 c5-9 c6-9 c7-9 c8-9 c9-9 - store
    c1-1 c2-1 c3-1 c4-1 c5-1 c6-1 c7-1 c8-1 c9-1 c10-1 c1-2 c10-2 c1-3 c10-3 c1-4 c2-4 c3-4 c4-4
    c5-4 c6-4 c7-4 c8-4 c9-4 c10-4 c1-5 c10-5 c1-6 c10-6 c1-7 c2-7 c3-7 c4-7 c5-7 c6-7 c7-7 c8-7
    c9-7 c10-7 c1-8 c10-8 c1-9 c10-9 c1-10 c2-10 c3-10 c4-10 c5-10 c6-10 c7-10 c8-10 c9-10
    c10-10 c1-11 c3-11 c5-11 c7-11 c9-11 - aisle
    c4-11 c6-11 c8-11 c10-11 - station
    robot1 robot2 robot3 robot4 - robot
    shelf1 shelf2 shelf3 shelf4 shelf5 shelf6 shelf7 shelf8 shelf9 shelf10 shelf11 shelf12
    shelf13 shelf14 shelf15 shelf16 shelf17 shelf18 shelf19 shelf20 shelf21 shelf22 shelf23
    shelf24 shelf25 shelf26 shelf27 shelf28 shelf29 shelf30 shelf31 shelf32 shelf33 shelf34
    shelf35 shelf36 - shelf
    item1 item2 item3 item4 item5 item6 item7 item8 item9 item10 item11 item12 item13 item14
    item15 item16 item17 item18 item19 item20 item21 item22 item23 item24 item25 item26 item27
    item28 item29 item30 item31 item32 item33 item34 item35 item36 item37 item38 item39 item40
    item41 item42 item43 item44 item45 item46 item47 item48 item49 item50 item51 item52 item53
    item54 item55 item56 item57 item58 item59 item60 item61 item62 item63 item64 item65 item66
    item67 item68 item69 item70 item71 item72 - item
    order1 order2 order3 order4 order5 order6 order7 order8 - order)
  (:init
    ; the hall
    (beside c1-1 c2-1) (beside c1-1 c1-2) (beside c2-1 c3-1) (beside c2-1 c2-2)
    (beside c2-1 c1-1) (beside c3-1 c4-1) (beside c3-1 c3-2) (beside c3-1 c2-1)
    (beside c4-1 c5-1) (beside c4-1 c4-2) (beside c4-1 c3-1) (beside c5-1 c6-1)
    (beside c5-1 c5-2) (beside c5-1 c4-1) (beside c6-1 c7-1) (beside c6-1 c6-2)
    (beside c6-1 c5-1) (beside c7-1 c8-1) (beside c7-1 c7-2) (beside c7-1 c6-1)
    (beside c8-1 c9-1) (beside c8-1 c8-2) (beside c8-1 c7-1) (beside c9-1 c10-1)
    (beside c9-1 c9-2) (beside c9-1 c8-1) (beside c10-1 c10-2) (beside c10-1 c9-1)
    (beside c1-2 c1-1) (beside c1-2 c2-2) (beside c1-2 c1-3) (beside c2-2 c2-1)
    (beside c2-2 c3-2) (beside c2-2 c2-3) (beside c2-2 c1-2) (beside c3-2 c3-1)
    (beside c3-2 c4-2) (beside c3-2 c3-3) (beside c3-2 c2-2) (beside c4-2 c4-1)
    (beside c4-2 c5-2) (beside c4-2 c4-3) (beside c4-2 c3-2) (beside c5-2 c5-1)
    (beside c5-2 c6-2) (beside c5-2 c5-3) (beside c5-2 c4-2) (beside c6-2 c6-1)
    (beside c6-2 c7-2) (beside c6-2 c6-3) (beside c6-2 c5-2) (beside c7-2 c7-1)
    (beside c7-2 c8-2) (beside c7-2 c7-3) (beside c7-2 c6-2) (beside c8-2 c8-1)
    (beside c8-2 c9-2) (beside c8-2 c8-3) (beside c8-2 c7-2) (beside c9-2 c9-1)
    (beside c9-2 c10-2) (beside c9-2 c9-3) (beside c9-2 c8-2) (beside c10-2 c10-1)
    (beside c10-2 c10-3) (beside c10-2 c9-2) (beside c1-3 c1-2) (beside c1-3 c2-3)
    (beside c1-3 c1-4) (beside c2-3 c2-2) (beside c2-3 c3-3) (beside c2-3 c2-4)
    (beside c2-3 c1-3) (beside c3-3 c3-2) (beside c3-3 c4-3) (beside c3-3 c3-4)
    (beside c3-3 c2-3) (beside c4-3 c4-2) (beside c4-3 c5-3) (beside c4-3 c4-4)
    (beside c4-3 c3-3) (beside c5-3 c5-2) (beside c5-3 c6-3) (beside c5-3 c5-4)
    (beside c5-3 c4-3) (beside c6-3 c6-2) (beside c6-3 c7-3) (beside c6-3 c6-4)
    (beside c6-3 c5-3) (beside c7-3 c7-2) (beside c7-3 c8-3) (beside c7-3 c7-4)
    (beside c7-3 c6-3) (beside c8-3 c8-2) (beside c8-3 c9-3) (beside c8-3 c8-4)
    (beside c8-3 c7-3) (beside c9-3 c9-2) (beside c9-3 c10-3) (beside c9-3 c9-4)
    (beside c9-3 c8-3) (beside c10-3 c10-2) (beside c10-3 c10-4) (beside c10-3 c9-3)
    (beside c1-4 c1-3) (beside c1-4 c2-4) (beside c1-4 c1-5) (beside c2-4 c2-3)
    (beside c2-4 c3-4) (beside c2-4 c2-5) (beside c2-4 c1-4) (beside c3-4 c3-3)
    (beside c3-4 c4-4) (beside c3-4 c3-5) (beside c3-4 c2-4) (beside c4-4 c4-3)
    (beside c4-4 c5-4) (beside c4-4 c4-5) (beside c4-4 c3-4) (beside c5-4 c5-3)
    (beside c5-4 c6-4) (beside c5-4 c5-5) (beside c5-4 c4-4) (beside c6-4 c6-3)
    (beside c6-4 c7-4) (beside c6-4 c6-5) (beside c6-4 c5-4) (beside c7-4 c7-3)
    (beside c7-4 c8-4) (beside c7-4 c7-5) (beside c7-4 c6-4) (beside c8-4 c8-3)
    (beside c8-4 c9-4) (beside c8-4 c8-5) (beside c8-4 c7-4) (beside c9-4 c9-3)
    (beside c9-4 c10-4) (beside c9-4 c9-5) (beside c9-4 c8-4) (beside c10-4 c10-3)
    (beside c10-4 c10-5) (beside c10-4 c9-4) (beside c1-5 c1-4) (beside c1-5 c2-5)
    (beside c1-5 c1-6) (beside c2-5 c2-4) (beside c2-5 c3-5) (beside c2-5 c2-6)
    (beside c2-5 c1-5) (beside c3-5 c3-4) (beside c3-5 c4-5) (beside c3-5 c3-6)
    (beside c3-5 c2-5) (beside c4-5 c4-4) (beside c4-5 c5-5) (beside c4-5 c4-6)
    (beside c4-5 c3-5) (beside c5-5 c5-4) (beside c5-5 c6-5) (beside c5-5 c5-6)
    (beside c5-5 c4-5) (beside c6-5 c6-4) (beside c6-5 c7-5) (beside c6-5 c6-6)
    (beside c6-5 c5-5) (beside c7-5 c7-4) (beside c7-5 c8-5) (beside c7-5 c7-6)
    (beside c7-5 c6-5) (beside c8-5 c8-4) (beside c8-5 c9-5) (beside c8-5 c8-6)
    (beside c8-5 c7-5) (beside c9-5 c9-4) (beside c9-5 c10-5) (beside c9-5 c9-6)
    (beside c9-5 c8-5) (beside c10-5 c10-4) (beside c10-5 c10-6) (beside c10-5 c9-5)
    (beside c1-6 c1-5) (beside c1-6 c2-6) (beside c1-6 c1-7) (beside c2-6 c2-5)
    (beside c2-6 c3-6) (beside c2-6 c2-7) (beside c2-6 c1-6) (beside c3-6 c3-5)
    (beside c3-6 c4-6) (beside c3-6 c3-7) (beside c3-6 c2-6) (beside c4-6 c4-5)
    (beside c4-6 c5-6) (beside c4-6 c4-7) (beside c4-6 c3-6) (beside c5-6 c5-5)
    (beside c5-6 c6-6) (beside c5-6 c5-7) (beside c5-6 c4-6) (beside c6-6 c6-5)
    (beside c6-6 c7-6) (beside c6-6 c6-7) (beside c6-6 c5-6) (beside c7-6 c7-5)
    (beside c7-6 c8-6) (beside c7-6 c7-7) (beside c7-6 c6-6) (beside c8-6 c8-5)
    (beside c8-6 c9-6) (beside c8-6 c8-7) (beside c8-6 c7-6) (beside c9-6 c9-5)
    (beside c9-6 c10-6) (beside c9-6 c9-7) (beside c9-6 c8-6) (beside c10-6 c10-5)
    (beside c10-6 c10-7) (beside c10-6 c9-6) (beside c1-7 c1-6) (beside c1-7 c2-7)
    (beside c1-7 c1-8) (beside c2-7 c2-6) (beside c2-7 c3-7) (beside c2-7 c2-8)
    (beside c2-7 c1-7) (beside c3-7 c3-6) (beside c3-7 c4-7) (beside c3-7 c3-8)
    (beside c3-7 c2-7) (beside c4-7 c4-6) (beside c4-7 c5-7) (beside c4-7 c4-8)
    (beside c4-7 c3-7) (beside c5-7 c5-6) (beside c5-7 c6-7) (beside c5-7 c5-8)
    (beside c5-7 c4-7) (beside c6-7 c6-6) (beside c6-7 c7-7) (beside c6-7 c6-8)
    (beside c6-7 c5-7) (beside c7-7 c7-6) (beside c7-7 c8-7) (beside c7-7 c7-8)
    (beside c7-7 c6-7) (beside c8-7 c8-6) (beside c8-7 c9-7) (beside c8-7 c8-8)
    (beside c8-7 c7-7) (beside c9-7 c9-6) (beside c9-7 c10-7) (beside c9-7 c9-8)
    (beside c9-7 c8-7) (beside c10-7 c10-6) (beside c10-7 c10-8) (beside c10-7 c9-7)
    (beside c1-8 c1-7) (beside c1-8 c2-8) (beside c1-8 c1-9) (beside c2-8 c2-7)
    (beside c2-8 c3-8) (beside c2-8 c2-9) (beside c2-8 c1-8) (beside c3-8 c3-7)
    (beside c3-8 c4-8) (beside c3-8 c3-9) (beside c3-8 c2-8) (beside c4-8 c4-7)
    (beside c4-8 c5-8) (beside c4-8 c4-9) (beside c4-8 c3-8) (beside c5-8 c5-7)
    (beside c5-8 c6-8) (beside c5-8 c5-9) (beside c5-8 c4-8) (beside c6-8 c6-7)
    (beside c6-8 c7-8) (beside c6-8 c6-9) (beside c6-8 c5-8) (beside c7-8 c7-7)
    (beside c7-8 c8-8) (beside c7-8 c7-9) (beside c7-8 c6-8) (beside c8-8 c8-7)
    (beside c8-8 c9-8) (beside c8-8 c8-9) (beside c8-8 c7-8) (beside c9-8 c9-7)
    (beside c9-8 c10-8) (beside c9-8 c9-9) (beside c9-8 c8-8) (beside c10-8 c10-7)
    (beside c10-8 c10-9) (beside c10-8 c9-8) (beside c1-9 c1-8) (beside c1-9 c2-9)
    (beside c1-9 c1-10) (beside c2-9 c2-8) (beside c2-9 c3-9) (beside c2-9 c2-10)
    (beside c2-9 c1-9) (beside c3-9 c3-8) (beside c3-9 c4-9) (beside c3-9 c3-10)
    (beside c3-9 c2-9) (beside c4-9 c4-8) (beside c4-9 c5-9) (beside c4-9 c4-10)
    (beside c4-9 c3-9) (beside c5-9 c5-8) (beside c5-9 c6-9) (beside c5-9 c5-10)
    (beside c5-9 c4-9) (beside c6-9 c6-8) (beside c6-9 c7-9) (beside c6-9 c6-10)
    (beside c6-9 c5-9) (beside c7-9 c7-8) (beside c7-9 c8-9) (beside c7-9 c7-10)
    (beside c7-9 c6-9) (beside c8-9 c8-8) (beside c8-9 c9-9) (beside c8-9 c8-10)
    (beside c8-9 c7-9) (beside c9-9 c9-8) (beside c9-9 c10-9) (beside c9-9 c9-10)
    (beside c9-9 c8-9) (beside c10-9 c10-8) (beside c10-9 c10-10) (beside c10-9 c9-9)
    (beside c1-10 c1-9) (beside c1-10 c2-10) (beside c1-10 c1-11) (beside c2-10 c2-9)
    (beside c2-10 c3-10) (beside c2-10 front-desk) (beside c2-10 c1-10) (beside c3-10 c3-9)
    (beside c3-10 c4-10) (beside c3-10 c3-11) (beside c3-10 c2-10) (beside c4-10 c4-9)
    (beside c4-10 c5-10) (beside c4-10 c4-11) (beside c4-10 c3-10) (beside c5-10 c5-9)
    (beside c5-10 c6-10) (beside c5-10 c5-11) (beside c5-10 c4-10) (beside c6-10 c6-9)
    (beside c6-10 c7-10) (beside c6-10 c6-11) (beside c6-10 c5-10) (beside c7-10 c7-9)
    (beside c7-10 c8-10) (beside c7-10 c7-11) (beside c7-10 c6-10) (beside c8-10 c8-9)
    (beside c8-10 c9-10) (beside c8-10 c8-11) (beside c8-10 c7-10) (beside c9-10 c9-9)
    (beside c9-10 c10-10) (beside c9-10 c9-11) (beside c9-10 c8-10) (beside c10-10 c10-9)
    (beside c10-10 c10-11) (beside c10-10 c9-10) (beside c1-11 c1-10) (beside c1-11 front-desk)
    (beside front-desk c2-10) (beside front-desk c3-11) (beside front-desk c1-11)
    (beside c3-11 c3-10) (beside c3-11 c4-11) (beside c3-11 front-desk) (beside c4-11 c4-10)
    (beside c4-11 c5-11) (beside c4-11 c3-11) (beside c5-11 c5-10) (beside c5-11 c6-11)
    (beside c5-11 c4-11) (beside c6-11 c6-10) (beside c6-11 c7-11) (beside c6-11 c5-11)
    (beside c7-11 c7-10) (beside c7-11 c8-11) (beside c7-11 c6-11) (beside c8-11 c8-10)
    (beside c8-11 c9-11) (beside c8-11 c7-11) (beside c9-11 c9-10) (beside c9-11 c10-11)
    (beside c9-11 c8-11) (beside c10-11 c10-10) (beside c10-11 c9-11)
    ; the shelves
    (at shelf1 c2-2) (stored-in c2-2) (parked shelf1) (at shelf2 c3-2) (stored-in c3-2)
    (parked shelf2) (at shelf3 c7-2) (stored-in c7-2) (parked shelf3) (at shelf4 c8-2)
    (stored-in c8-2) (parked shelf4) (at shelf5 c9-2) (stored-in c9-2) (parked shelf5)
    (at shelf6 c2-3) (stored-in c2-3) (parked shelf6) (at shelf7 c3-3) (stored-in c3-3)
    (parked shelf7) (at shelf8 c4-3) (stored-in c4-3) (parked shelf8) (at shelf9 c5-3)
    (stored-in c5-3) (parked shelf9) (at shelf10 c8-3) (stored-in c8-3) (parked shelf10)
    (at shelf11 c9-3) (stored-in c9-3) (parked shelf11) (at shelf12 c2-5) (stored-in c2-5)
    (parked shelf12) (at shelf13 c3-5) (stored-in c3-5) (parked shelf13) (at shelf14 c4-5)
    (stored-in c4-5) (parked shelf14) (at shelf15 c5-5) (stored-in c5-5) (parked shelf15)
    (at shelf16 c7-5) (stored-in c7-5) (parked shelf16) (at shelf17 c9-5) (stored-in c9-5)
    (parked shelf17) (at shelf18 c2-6) (stored-in c2-6) (parked shelf18) (at shelf19 c3-6)
    (stored-in c3-6) (parked shelf19) (at shelf20 c4-6) (stored-in c4-6) (parked shelf20)
    (at shelf21 c5-6) (stored-in c5-6) (parked shelf21) (at shelf22 c6-6) (stored-in c6-6)
    (parked shelf22) (at shelf23 c7-6) (stored-in c7-6) (parked shelf23) (at shelf24 c8-6)
    (stored-in c8-6) (parked shelf24) (at shelf25 c9-6) (stored-in c9-6) (parked shelf25)
    (at shelf26 c3-8) (stored-in c3-8) (parked shelf26) (at shelf27 c4-8) (stored-in c4-8)
    (parked shelf27) (at shelf28 c5-8) (stored-in c5-8) (parked shelf28) (at shelf29 c7-8)
    (stored-in c7-8) (parked shelf29) (at shelf30 c8-8) (stored-in c8-8) (parked shelf30)
    (at shelf31 c9-8) (stored-in c9-8) (parked shelf31) (at shelf32 c2-9) (stored-in c2-9)
    (parked shelf32) (at shelf33 c4-9) (stored-in c4-9) (parked shelf33) (at shelf34 c5-9)
    (stored-in c5-9) (parked shelf34) (at shelf35 c6-9) (stored-in c6-9) (parked shelf35)
    (at shelf36 c9-9) (stored-in c9-9) (parked shelf36)
    ; what the shelves hold
    (holds shelf7 item1) (holds shelf2 item2) (holds shelf1 item3) (holds shelf29 item4)
    (holds shelf4 item5) (holds shelf9 item6) (holds shelf35 item7) (holds shelf23 item8)
    (holds shelf17 item9) (holds shelf3 item10) (holds shelf28 item11) (holds shelf16 item12)
    (holds shelf6 item13) (holds shelf26 item14) (holds shelf13 item15) (holds shelf25 item16)
    (holds shelf27 item17) (holds shelf26 item18) (holds shelf3 item19) (holds shelf15 item20)
    (holds shelf18 item21) (holds shelf8 item22) (holds shelf16 item23) (holds shelf30 item24)
    (holds shelf13 item25) (holds shelf17 item26) (holds shelf16 item27) (holds shelf4 item28)
    (holds shelf11 item29) (holds shelf2 item30) (holds shelf23 item31) (holds shelf3 item32)
    (holds shelf14 item33) (holds shelf2 item34) (holds shelf15 item35) (holds shelf5 item36)
    (holds shelf20 item37) (holds shelf25 item38) (holds shelf11 item39) (holds shelf23 item40)
    (holds shelf14 item41) (holds shelf23 item42) (holds shelf21 item43) (holds shelf25 item44)
    (holds shelf7 item45) (holds shelf19 item46) (holds shelf23 item47) (holds shelf17 item48)
    (holds shelf17 item49) (holds shelf8 item50) (holds shelf5 item51) (holds shelf21 item52)
    (holds shelf18 item53) (holds shelf4 item54) (holds shelf32 item55) (holds shelf36 item56)
    (holds shelf15 item57) (holds shelf23 item58) (holds shelf29 item59) (holds shelf34 item60)
    (holds shelf10 item61) (holds shelf14 item62) (holds shelf17 item63) (holds shelf12 item64)
    (holds shelf29 item65) (holds shelf16 item66) (holds shelf14 item67) (holds shelf32 item68)
    (holds shelf7 item69) (holds shelf12 item70) (holds shelf3 item71) (holds shelf18 item72)
    ; the robots
    (at robot1 c1-7) (taken c1-7) (at robot2 c9-10) (taken c9-10) (at robot3 c3-4) (taken c3-4)
    (at robot4 c1-2) (taken c1-2)
    ; the orders
    (wants order1 item16) (wants order2 item58) (wants order2 item19) (wants order3 item65)
    (wants order3 item8) (wants order4 item10) (wants order4 item62) (wants order5 item25)
    (wants order5 item22) (wants order6 item37) (wants order6 item10) (wants order7 item19)
    (wants order8 item22))
  (:goal (and
    (picked item16 order1) (picked item58 order2) (picked item19 order2) (picked item65 order3)
    (picked item8 order3) (picked item10 order4) (picked item62 order4) (picked item25 order5)
    (picked item22 order5) (picked item37 order6) (picked item10 order6) (picked item19 order7)
    (picked item22 order8) (forall (?s - shelf) (parked ?s))
    (forall (?r - robot) (visited ?r front-desk)))))
