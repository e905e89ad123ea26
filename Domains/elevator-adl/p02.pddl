; generate-domains elevator-adl floors=8 lifts=1 employees=3 visitors=2 escorts=1 directors=1 seed=2
(define (problem elevator-adl-02)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 floor4 floor5 floor6 floor7 - floor
    lift1 - lift
    employee1 employee2 employee3 - employee
    visitor1 visitor2 - visitor
    escort1 - escort
    director1 - director)
  (:init
    ; the building
    (serves lift1 floor0) (serves lift1 floor1) (serves lift1 floor2) (serves lift1 floor3)
    (serves lift1 floor4) (serves lift1 floor5) (serves lift1 floor6) (serves lift1 floor7)
    ; floors where visitors need an escort
    (secure floor0) (secure floor4) (secure floor5) (secure floor7)
    ; the lifts
    (lift-at lift1 floor0)
    ; who waits where
    (waiting employee1 floor0) (waiting employee2 floor4) (waiting employee3 floor3)
    (waiting visitor1 floor0) (waiting visitor2 floor3) (waiting escort1 floor7)
    (waiting director1 floor7)
    ; who wants to go where
    (destination employee1 floor4) (destination employee2 floor3) (destination employee3 floor4)
    (destination visitor1 floor6) (destination visitor2 floor0) (destination escort1 floor5)
    (destination director1 floor4))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
