; generate-domains elevator-adl floors=50 lifts=3 employees=34 visitors=20 escorts=3 directors=8 seed=6
(define (problem elevator-adl-06)
  (:domain elevator-adl)
  (:objects
    floor0 floor1 floor2 floor3 floor4 floor5 floor6 floor7 floor8 floor9 floor10 floor11
    floor12 floor13 floor14 floor15 floor16 floor17 floor18 floor19 floor20 floor21 floor22
    floor23 floor24 floor25 floor26 floor27 floor28 floor29 floor30 floor31 floor32 floor33
    floor34 floor35 floor36 floor37 floor38 floor39 floor40 floor41 floor42 floor43 floor44
    floor45 floor46 floor47 floor48 floor49 - floor
    lift1 lift2 lift3 - lift
    employee1 employee2 employee3 employee4 employee5 employee6 employee7 employee8 employee9
    employee10 employee11 employee12 employee13 employee14 employee15 employee16 employee17
    employee18 employee19 employee20 employee21 employee22 employee23 employee24 employee25
    employee26 employee27 employee28 employee29 employee30 employee31 employee32 employee33
    employee34 - employee
    visitor1 visitor2 visitor3 visitor4 visitor5 visitor6 visitor7 visitor8 visitor9 visitor10
    visitor11 visitor12 visitor13 visitor14 visitor15 visitor16 visitor17 visitor18 visitor19
    visitor20 - visitor
    escort1 escort2 escort3 - escort
    director1 director2 director3 director4 director5 director6 director7 director8 - director)
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
    (serves lift1 floor40) (serves lift1 floor41) (serves lift1 floor42) (serves lift1 floor43)
    (serves lift1 floor44) (serves lift1 floor45) (serves lift1 floor46) (serves lift1 floor47)
    (serves lift1 floor48) (serves lift1 floor49) (serves lift2 floor0) (serves lift2 floor2)
    (serves lift2 floor4) (serves lift2 floor6) (serves lift2 floor8) (serves lift2 floor10)
    (serves lift2 floor12) (serves lift2 floor14) (serves lift2 floor16) (serves lift2 floor18)
    (serves lift2 floor20) (serves lift2 floor22) (serves lift2 floor24) (serves lift2 floor26)
    (serves lift2 floor28) (serves lift2 floor30) (serves lift2 floor32) (serves lift2 floor34)
    (serves lift2 floor36) (serves lift2 floor38) (serves lift2 floor40) (serves lift2 floor42)
    (serves lift2 floor44) (serves lift2 floor46) (serves lift2 floor48) (serves lift3 floor0)
    (serves lift3 floor2) (serves lift3 floor4) (serves lift3 floor6) (serves lift3 floor8)
    (serves lift3 floor10) (serves lift3 floor12) (serves lift3 floor14) (serves lift3 floor16)
    (serves lift3 floor18) (serves lift3 floor20) (serves lift3 floor22) (serves lift3 floor24)
    (serves lift3 floor26) (serves lift3 floor28) (serves lift3 floor30) (serves lift3 floor32)
    (serves lift3 floor34) (serves lift3 floor36) (serves lift3 floor38) (serves lift3 floor40)
    (serves lift3 floor42) (serves lift3 floor44) (serves lift3 floor46) (serves lift3 floor48)
    ; floors where visitors need an escort
    (secure floor1) (secure floor2) (secure floor6) (secure floor7) (secure floor15)
    (secure floor17) (secure floor18) (secure floor23) (secure floor28) (secure floor29)
    (secure floor31) (secure floor36) (secure floor37) (secure floor41) (secure floor42)
    (secure floor44) (secure floor49)
    ; the lifts
    (lift-at lift1 floor0) (lift-at lift2 floor0) (lift-at lift3 floor0)
    ; who waits where
    (waiting employee1 floor47) (waiting employee2 floor19) (waiting employee3 floor44)
    (waiting employee4 floor40) (waiting employee5 floor19) (waiting employee6 floor23)
    (waiting employee7 floor18) (waiting employee8 floor27) (waiting employee9 floor18)
    (waiting employee10 floor43) (waiting employee11 floor4) (waiting employee12 floor45)
    (waiting employee13 floor30) (waiting employee14 floor34) (waiting employee15 floor24)
    (waiting employee16 floor25) (waiting employee17 floor39) (waiting employee18 floor45)
    (waiting employee19 floor20) (waiting employee20 floor16) (waiting employee21 floor31)
    (waiting employee22 floor25) (waiting employee23 floor22) (waiting employee24 floor18)
    (waiting employee25 floor26) (waiting employee26 floor18) (waiting employee27 floor6)
    (waiting employee28 floor9) (waiting employee29 floor46) (waiting employee30 floor47)
    (waiting employee31 floor36) (waiting employee32 floor44) (waiting employee33 floor7)
    (waiting employee34 floor33) (waiting visitor1 floor14) (waiting visitor2 floor7)
    (waiting visitor3 floor18) (waiting visitor4 floor36) (waiting visitor5 floor4)
    (waiting visitor6 floor15) (waiting visitor7 floor46) (waiting visitor8 floor26)
    (waiting visitor9 floor6) (waiting visitor10 floor3) (waiting visitor11 floor18)
    (waiting visitor12 floor2) (waiting visitor13 floor1) (waiting visitor14 floor13)
    (waiting visitor15 floor23) (waiting visitor16 floor14) (waiting visitor17 floor1)
    (waiting visitor18 floor43) (waiting visitor19 floor16) (waiting visitor20 floor4)
    (waiting escort1 floor16) (waiting escort2 floor20) (waiting escort3 floor2)
    (waiting director1 floor1) (waiting director2 floor44) (waiting director3 floor24)
    (waiting director4 floor38) (waiting director5 floor21) (waiting director6 floor12)
    (waiting director7 floor18) (waiting director8 floor25)
    ; who wants to go where
    (destination employee1 floor11) (destination employee2 floor16)
    (destination employee3 floor1) (destination employee4 floor7)
    (destination employee5 floor41) (destination employee6 floor43)
    (destination employee7 floor1) (destination employee8 floor42)
    (destination employee9 floor17) (destination employee10 floor8)
    (destination employee11 floor12) (destination employee12 floor19)
    (destination employee13 floor16) (destination employee14 floor26)
    (destination employee15 floor16) (destination employee16 floor13)
    (destination employee17 floor26) (destination employee18 floor37)
    (destination employee19 floor33) (destination employee20 floor7)
    (destination employee21 floor26) (destination employee22 floor39)
    (destination employee23 floor25) (destination employee24 floor23)
    (destination employee25 floor24) (destination employee26 floor35)
    (destination employee27 floor9) (destination employee28 floor2)
    (destination employee29 floor30) (destination employee30 floor35)
    (destination employee31 floor27) (destination employee32 floor27)
    (destination employee33 floor15) (destination employee34 floor42)
    (destination visitor1 floor4) (destination visitor2 floor15) (destination visitor3 floor42)
    (destination visitor4 floor46) (destination visitor5 floor21) (destination visitor6 floor20)
    (destination visitor7 floor1) (destination visitor8 floor13) (destination visitor9 floor23)
    (destination visitor10 floor41) (destination visitor11 floor45)
    (destination visitor12 floor16) (destination visitor13 floor6)
    (destination visitor14 floor17) (destination visitor15 floor8)
    (destination visitor16 floor40) (destination visitor17 floor35)
    (destination visitor18 floor12) (destination visitor19 floor9)
    (destination visitor20 floor36) (destination escort1 floor0) (destination escort2 floor10)
    (destination escort3 floor29) (destination director1 floor5) (destination director2 floor11)
    (destination director3 floor4) (destination director4 floor25)
    (destination director5 floor15) (destination director6 floor40)
    (destination director7 floor25) (destination director8 floor8)
    ; who does not ride with whom
    (avoids employee3 employee7) (avoids employee10 visitor10) (avoids employee16 employee8)
    (avoids employee18 employee5) (avoids employee22 visitor9) (avoids employee27 employee32)
    (avoids employee31 employee12) (avoids employee34 employee7))
  (:goal (and
    (forall (?p - person) (arrived ?p)))))
