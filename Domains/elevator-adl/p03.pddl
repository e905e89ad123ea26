; generate-domains elevator-adl floors=14 lifts=2 employees=6 visitors=4 escorts=2 directors=2 seed=3
(define (problem elevator-adl-03)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 floor4 floor5 floor6 floor7 floor8 floor9 floor10 floor11
    floor12 floor13 - floor
    lift1 lift2 - lift
    employee1 employee2 employee3 employee4 employee5 employee6 - employee
    visitor1 visitor2 visitor3 visitor4 - visitor
    escort1 escort2 - escort
    director1 director2 - director)
  (:init
    ; the building
    (serves lift1 floor0) (serves lift1 floor1) (serves lift1 floor2) (serves lift1 floor3)
    (serves lift1 floor4) (serves lift1 floor5) (serves lift1 floor6) (serves lift1 floor7)
    (serves lift1 floor8) (serves lift1 floor9) (serves lift1 floor10) (serves lift1 floor11)
    (serves lift1 floor12) (serves lift1 floor13) (serves lift2 floor0) (serves lift2 floor2)
    (serves lift2 floor4) (serves lift2 floor6) (serves lift2 floor8) (serves lift2 floor10)
    (serves lift2 floor12)
    ; floors where visitors need an escort
    (secure floor1) (secure floor5) (secure floor7)
    ; the lifts
    (lift-at lift1 floor0) (lift-at lift2 floor0)
    ; who waits where
    (waiting employee1 floor6) (waiting employee2 floor0) (waiting employee3 floor8)
    (waiting employee4 floor6) (waiting employee5 floor3) (waiting employee6 floor0)
    (waiting visitor1 floor7) (waiting visitor2 floor7) (waiting visitor3 floor7)
    (waiting visitor4 floor5) (waiting escort1 floor7) (waiting escort2 floor9)
    (waiting director1 floor0) (waiting director2 floor7)
    ; who wants to go where
    (destination employee1 floor11) (destination employee2 floor7)
    (destination employee3 floor13) (destination employee4 floor0)
    (destination employee5 floor8) (destination employee6 floor6) (destination visitor1 floor13)
    (destination visitor2 floor6) (destination visitor3 floor0) (destination visitor4 floor6)
    (destination escort1 floor1) (destination escort2 floor4) (destination director1 floor12)
    (destination director2 floor8)
    ; who does not ride with whom
    (avoids employee2 employee1) (avoids employee6 employee5))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
