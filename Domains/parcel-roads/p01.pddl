; generate-domains parcel-roads places=4 roads=1 motorways=1 vans=1 bicycles=1 parcels=2 seed=1
(define (problem parcel-roads-01)
  (:domain parcel-roads)
  (:objects
    place1 place2 place3 place4 - place
    van1 - van
    bicycle1 - bicycle
    parcel1 parcel2 - parcel
    space0 space1 space2 space3 space4 - space)
  (:init
    ; the roads
    (road place1 place2) (road place2 place1) (road place2 place3) (road place3 place2)
    (road place3 place4) (road place4 place3)
    ; the motorway
    (motorway place2 place4) (motorway place4 place2)
    ; what a journey costs
    (= (fare van1 place1 place2) 18) (= (fare bicycle1 place1 place2) 6)
    (= (fare van1 place2 place1) 18) (= (fare bicycle1 place2 place1) 6)
    (= (fare van1 place2 place3) 33) (= (fare bicycle1 place2 place3) 11)
    (= (fare van1 place3 place2) 33) (= (fare bicycle1 place3 place2) 11)
    (= (fare van1 place3 place4) 6) (= (fare bicycle1 place3 place4) 2)
    (= (fare van1 place4 place3) 6) (= (fare bicycle1 place4 place3) 2)
    (= (fare van1 place2 place4) 15) (= (fare van1 place4 place2) 15)
    ; counting
    (one-less space0 space1) (one-less space1 space2) (one-less space2 space3)
    (one-less space3 space4)
    ; the vehicles
    (at van1 place3) (free-space van1 space4) (at bicycle1 place1) (free-space bicycle1 space1)
    ; the parcels
    (at parcel1 place3) (at parcel2 place2)
    (= (total-cost) 0))
  (:goal (and
    (at parcel1 place2) (at parcel2 place4)))
  (:metric minimize (total-cost)))
