; generate-domains parcel-roads places=8 roads=3 motorways=2 vans=1 bicycles=2 parcels=5 seed=2
(define (problem parcel-roads-02)
  (:domain parcel-roads)
  (:objects
    place1 place2 place3 place4 place5 place6 place7 place8 - place
    van1 - van
    bicycle1 bicycle2 - bicycle
    parcel1 parcel2 parcel3 parcel4 parcel5 - parcel
    space0 space1 space2 space3 space4 - space)
  (:init
    ; the roads
    (road place1 place2) (road place2 place1) (road place1 place3) (road place3 place1)
    (road place1 place4) (road place4 place1) (road place4 place5) (road place5 place4)
    (road place1 place6) (road place6 place1) (road place3 place7) (road place7 place3)
    (road place3 place8) (road place8 place3) (road place6 place2) (road place2 place6)
    (road place7 place5) (road place5 place7)
    ; the motorway
    (motorway place7 place8) (motorway place8 place7) (motorway place6 place7)
    (motorway place7 place6)
    ; what a journey costs
    (= (fare van1 place1 place2) 33) (= (fare bicycle1 place1 place2) 11)
    (= (fare bicycle2 place1 place2) 11) (= (fare van1 place2 place1) 33)
    (= (fare bicycle1 place2 place1) 11) (= (fare bicycle2 place2 place1) 11)
    (= (fare van1 place1 place3) 36) (= (fare bicycle1 place1 place3) 12)
    (= (fare bicycle2 place1 place3) 12) (= (fare van1 place3 place1) 36)
    (= (fare bicycle1 place3 place1) 12) (= (fare bicycle2 place3 place1) 12)
    (= (fare van1 place1 place4) 30) (= (fare bicycle1 place1 place4) 10)
    (= (fare bicycle2 place1 place4) 10) (= (fare van1 place4 place1) 30)
    (= (fare bicycle1 place4 place1) 10) (= (fare bicycle2 place4 place1) 10)
    (= (fare van1 place4 place5) 9) (= (fare bicycle1 place4 place5) 3)
    (= (fare bicycle2 place4 place5) 3) (= (fare van1 place5 place4) 9)
    (= (fare bicycle1 place5 place4) 3) (= (fare bicycle2 place5 place4) 3)
    (= (fare van1 place1 place6) 60) (= (fare bicycle1 place1 place6) 20)
    (= (fare bicycle2 place1 place6) 20) (= (fare van1 place6 place1) 60)
    (= (fare bicycle1 place6 place1) 20) (= (fare bicycle2 place6 place1) 20)
    (= (fare van1 place3 place7) 30) (= (fare bicycle1 place3 place7) 10)
    (= (fare bicycle2 place3 place7) 10) (= (fare van1 place7 place3) 30)
    (= (fare bicycle1 place7 place3) 10) (= (fare bicycle2 place7 place3) 10)
    (= (fare van1 place3 place8) 54) (= (fare bicycle1 place3 place8) 18)
    (= (fare bicycle2 place3 place8) 18) (= (fare van1 place8 place3) 54)
    (= (fare bicycle1 place8 place3) 18) (= (fare bicycle2 place8 place3) 18)
    (= (fare van1 place6 place2) 30) (= (fare bicycle1 place6 place2) 10)
    (= (fare bicycle2 place6 place2) 10) (= (fare van1 place2 place6) 30)
    (= (fare bicycle1 place2 place6) 10) (= (fare bicycle2 place2 place6) 10)
    (= (fare van1 place7 place5) 51) (= (fare bicycle1 place7 place5) 17)
    (= (fare bicycle2 place7 place5) 17) (= (fare van1 place5 place7) 51)
    (= (fare bicycle1 place5 place7) 17) (= (fare bicycle2 place5 place7) 17)
    (= (fare van1 place7 place8) 15) (= (fare van1 place8 place7) 15)
    (= (fare van1 place6 place7) 36) (= (fare van1 place7 place6) 36)
    ; counting
    (one-less space0 space1) (one-less space1 space2) (one-less space2 space3)
    (one-less space3 space4)
    ; the vehicles
    (at van1 place7) (free-space van1 space4) (at bicycle1 place6) (free-space bicycle1 space1)
    (at bicycle2 place2) (free-space bicycle2 space1)
    ; the parcels
    (at parcel1 place2) (at parcel2 place3) (at parcel3 place1) (at parcel4 place3)
    (at parcel5 place7)
    (= (total-cost) 0))
  (:goal (and
    (at parcel1 place1) (at parcel2 place6) (at parcel3 place7) (at parcel4 place6)
    (at parcel5 place3)))
  (:metric minimize (total-cost)))
