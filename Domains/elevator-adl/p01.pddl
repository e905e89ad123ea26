; generate-domains elevator-adl floors=4 lifts=1 employees=1 visitors=1 escorts=1 directors=0 seed=1
(define (problem elevator-adl-01)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 - floor
    lift1 - lift
    employee1 - employee
    visitor1 - visitor
    escort1 - escort)
  (:init
    ; the building
    (serves lift1 floor0) (serves lift1 floor1) (serves lift1 floor2) (serves lift1 floor3)
    ; floors where visitors need an escort
    (secure floor0) (secure floor3)
    ; the lifts
    (lift-at lift1 floor0)
    ; who waits where
    (waiting employee1 floor0) (waiting visitor1 floor0) (waiting escort1 floor0)
    ; who wants to go where
    (destination employee1 floor1) (destination visitor1 floor1) (destination escort1 floor2))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
