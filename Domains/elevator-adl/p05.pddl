; generate-domains elevator-adl floors=40 lifts=3 employees=24 visitors=14 escorts=3 directors=6 seed=5
(define (problem elevator-adl-05)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 floor4 floor5 floor6 floor7 floor8 floor9 floor10 floor11
    floor12 floor13 floor14 floor15 floor16 floor17 floor18 floor19 floor20 floor21 floor22
    floor23 floor24 floor25 floor26 floor27 floor28 floor29 floor30 floor31 floor32 floor33
    floor34 floor35 floor36 floor37 floor38 floor39 - floor
    lift1 lift2 lift3 - lift
    employee1 employee2 employee3 employee4 employee5 employee6 employee7 employee8 employee9
    employee10 employee11 employee12 employee13 employee14 employee15 employee16 employee17
    employee18 employee19 employee20 employee21 employee22 employee23 employee24 - employee
    visitor1 visitor2 visitor3 visitor4 visitor5 visitor6 visitor7 visitor8 visitor9 visitor10
    visitor11 visitor12 visitor13 visitor14 - visitor
    escort1 escort2 escort3 - escort
    director1 director2 director3 director4 director5 director6 - director)
  (:init
    ; the building
    (serves lift1 floor0) (serves lift1 floor1) (serves lift1 floor2) (serves lift1 floor3)
    (serves lift1 floor4) (serves lift1 floor5) (serves lift1 floor6) (serves lift1 floor7)
    (serves lift1 floor8) (serves lift1 floor9) (serves lift1 floor10) (serves lift1 floor11)
    (serves lift1 floor12) (serves lift1 floor13) (serves lift1 floor14) (serves lift1 floor15)
    (serves lift1 floor16) (serves lift1 floor17) (serves lift1 floor18) (serves lift1 floor19)
    (serves lift1 floor20) (serves lift1 floor21) (serves lift1 floor22) (serves lift1 floor23)
    (serves lift1 floor24) (serves lift1 floor25) (serves lift1 floor26) (serves lift1 floor27)
    (serves lift1 floor28) (serves lift1 floor29) (serves lift1 floor30) (serves lift1 floor31)
    (serves lift1 floor32) (serves lift1 floor33) (serves lift1 floor34) (serves lift1 floor35)
    (serves lift1 floor36) (serves lift1 floor37) (serves lift1 floor38) (serves lift1 floor39)
    (serves lift2 floor0) (serves lift2 floor2) (serves lift2 floor4) (serves lift2 floor6)
    (serves lift2 floor8) (serves lift2 floor10) (serves lift2 floor12) (serves lift2 floor14)
    (serves lift2 floor16) (serves lift2 floor18) (serves lift2 floor20) (serves lift2 floor22)
    (serves lift2 floor24) (serves lift2 floor26) (serves lift2 floor28) (serves lift2 floor30)
    (serves lift2 floor32) (serves lift2 floor34) (serves lift2 floor36) (serves lift2 floor38)
    (serves lift3 floor0) (serves lift3 floor2) (serves lift3 floor4) (serves lift3 floor6)
    (serves lift3 floor8) (serves lift3 floor10) (serves lift3 floor12) (serves lift3 floor14)
    (serves lift3 floor16) (serves lift3 floor18) (serves lift3 floor20) (serves lift3 floor22)
    (serves lift3 floor24) (serves lift3 floor26) (serves lift3 floor28) (serves lift3 floor30)
    (serves lift3 floor32) (serves lift3 floor34) (serves lift3 floor36) (serves lift3 floor38)
    ; floors where visitors need an escort
    (secure floor1) (secure floor4) (secure floor5) (secure floor7) (secure floor19)
    (secure floor20) (secure floor22) (secure floor23) (secure floor25) (secure floor26)
    (secure floor31) (secure floor32) (secure floor36) (secure floor37) (secure floor39)
    ; the lifts
    (lift-at lift1 floor0) (lift-at lift2 floor0) (lift-at lift3 floor0)
    ; who waits where
    (waiting employee1 floor10) (waiting employee2 floor39) (waiting employee3 floor29)
    (waiting employee4 floor27) (waiting employee5 floor16) (waiting employee6 floor6)
    (waiting employee7 floor26) (waiting employee8 floor25) (waiting employee9 floor14)
    (waiting employee10 floor35) (waiting employee11 floor22) (waiting employee12 floor28)
    (waiting employee13 floor33) (waiting employee14 floor27) (waiting employee15 floor11)
    (waiting employee16 floor30) (waiting employee17 floor9) (waiting employee18 floor22)
    (waiting employee19 floor2) (waiting employee20 floor7) (waiting employee21 floor26)
    (waiting employee22 floor21) (waiting employee23 floor34) (waiting employee24 floor6)
    (waiting visitor1 floor27) (waiting visitor2 floor15) (waiting visitor3 floor33)
    (waiting visitor4 floor12) (waiting visitor5 floor11) (waiting visitor6 floor14)
    (waiting visitor7 floor36) (waiting visitor8 floor2) (waiting visitor9 floor29)
    (waiting visitor10 floor22) (waiting visitor11 floor18) (waiting visitor12 floor30)
    (waiting visitor13 floor6) (waiting visitor14 floor3) (waiting escort1 floor32)
    (waiting escort2 floor11) (waiting escort3 floor35) (waiting director1 floor34)
    (waiting director2 floor35) (waiting director3 floor28) (waiting director4 floor3)
    (waiting director5 floor22) (waiting director6 floor8)
    ; who wants to go where
    (destination employee1 floor20) (destination employee2 floor14)
    (destination employee3 floor12) (destination employee4 floor20)
    (destination employee5 floor35) (destination employee6 floor18)
    (destination employee7 floor20) (destination employee8 floor19)
    (destination employee9 floor21) (destination employee10 floor1)
    (destination employee11 floor13) (destination employee12 floor8)
    (destination employee13 floor22) (destination employee14 floor29)
    (destination employee15 floor33) (destination employee16 floor28)
    (destination employee17 floor12) (destination employee18 floor12)
    (destination employee19 floor27) (destination employee20 floor16)
    (destination employee21 floor13) (destination employee22 floor0)
    (destination employee23 floor25) (destination employee24 floor7)
    (destination visitor1 floor9) (destination visitor2 floor31) (destination visitor3 floor0)
    (destination visitor4 floor0) (destination visitor5 floor8) (destination visitor6 floor0)
    (destination visitor7 floor38) (destination visitor8 floor35) (destination visitor9 floor30)
    (destination visitor10 floor6) (destination visitor11 floor34)
    (destination visitor12 floor6) (destination visitor13 floor22)
    (destination visitor14 floor1) (destination escort1 floor5) (destination escort2 floor4)
    (destination escort3 floor37) (destination director1 floor0) (destination director2 floor36)
    (destination director3 floor11) (destination director4 floor10)
    (destination director5 floor6) (destination director6 floor39)
    ; who does not ride with whom
    (avoids employee1 employee23) (avoids employee2 employee8) (avoids employee3 employee7)
    (avoids employee5 visitor2) (avoids employee6 employee23) (avoids employee7 employee16)
    (avoids employee10 employee13) (avoids employee11 employee13) (avoids employee16 employee18)
    (avoids employee18 employee15) (avoids employee19 employee21) (avoids employee21 employee1)
    (avoids employee23 visitor10) (avoids employee24 employee3))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
