; generate-domains elevator-adl floors=24 lifts=2 employees=12 visitors=8 escorts=2 directors=4 seed=4
(define (problem elevator-adl-04)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 floor4 floor5 floor6 floor7 floor8 floor9 floor10 floor11
    floor12 floor13 floor14 floor15 floor16 floor17 floor18 floor19 floor20 floor21 floor22
    floor23 - floor
    lift1 lift2 - lift
    employee1 employee2 employee3 employee4 employee5 employee6 employee7 employee8 employee9
    employee10 employee11 employee12 - employee
    visitor1 visitor2 visitor3 visitor4 visitor5 visitor6 visitor7 visitor8 - visitor
    escort1 escort2 - escort
    director1 director2 director3 director4 - director)
  (:init
    ; the building
    (serves lift1 floor0) (serves lift1 floor1) (serves lift1 floor2) (serves lift1 floor3)
    (serves lift1 floor4) (serves lift1 floor5) (serves lift1 floor6) (serves lift1 floor7)
    (serves lift1 floor8) (serves lift1 floor9) (serves lift1 floor10) (serves lift1 floor11)
    (serves lift1 floor12) (serves lift1 floor13) (serves lift1 floor14) (serves lift1 floor15)
    (serves lift1 floor16) (serves lift1 floor17) (serves lift1 floor18) (serves lift1 floor19)
    (serves lift1 floor20) (serves lift1 floor21) (serves lift1 floor22) (serves lift1 floor23)
    (serves lift2 floor0) (serves lift2 floor2) (serves lift2 floor4) (serves lift2 floor6)
    (serves lift2 floor8) (serves lift2 floor10) (serves lift2 floor12) (serves lift2 floor14)
    (serves lift2 floor16) (serves lift2 floor18) (serves lift2 floor20) (serves lift2 floor22)
    ; floors where visitors need an escort
    (secure floor2) (secure floor5) (secure floor8) (secure floor13) (secure floor15)
    (secure floor18) (secure floor19) (secure floor20) (secure floor23)
    ; the lifts
    (lift-at lift1 floor0) (lift-at lift2 floor0)
    ; who waits where
    (waiting employee1 floor9) (waiting employee2 floor1) (waiting employee3 floor16)
    (waiting employee4 floor2) (waiting employee5 floor11) (waiting employee6 floor21)
    (waiting employee7 floor4) (waiting employee8 floor14) (waiting employee9 floor11)
    (waiting employee10 floor18) (waiting employee11 floor7) (waiting employee12 floor9)
    (waiting visitor1 floor11) (waiting visitor2 floor12) (waiting visitor3 floor2)
    (waiting visitor4 floor1) (waiting visitor5 floor13) (waiting visitor6 floor18)
    (waiting visitor7 floor16) (waiting visitor8 floor11) (waiting escort1 floor11)
    (waiting escort2 floor11) (waiting director1 floor0) (waiting director2 floor11)
    (waiting director3 floor23) (waiting director4 floor21)
    ; who wants to go where
    (destination employee1 floor7) (destination employee2 floor15)
    (destination employee3 floor15) (destination employee4 floor14)
    (destination employee5 floor13) (destination employee6 floor0)
    (destination employee7 floor9) (destination employee8 floor21)
    (destination employee9 floor4) (destination employee10 floor11)
    (destination employee11 floor8) (destination employee12 floor0)
    (destination visitor1 floor1) (destination visitor2 floor1) (destination visitor3 floor7)
    (destination visitor4 floor17) (destination visitor5 floor18) (destination visitor6 floor15)
    (destination visitor7 floor23) (destination visitor8 floor20) (destination escort1 floor19)
    (destination escort2 floor5) (destination director1 floor12) (destination director2 floor7)
    (destination director3 floor2) (destination director4 floor3)
    ; who does not ride with whom
    (avoids employee6 employee8) (avoids employee8 visitor5) (avoids employee9 employee1)
    (avoids employee11 visitor2) (avoids employee12 visitor6))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
