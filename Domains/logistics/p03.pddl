; generate-domains logistics cities=6 places=4 aeroplanes=2 parcels=15 seed=3
(define (problem logistics-03)
  (:domain logistics)
  (:objects
    city1 city2 city3 city4 city5 city6 - city
    city1-airport city2-airport city3-airport city4-airport city5-airport city6-airport
    - airport
    city1-place1 city1-place2 city1-place3 city2-place1 city2-place2 city2-place3 city3-place1
    city3-place2 city3-place3 city4-place1 city4-place2 city4-place3 city5-place1 city5-place2
    city5-place3 city6-place1 city6-place2 city6-place3 - place
    city1-truck city2-truck city3-truck city4-truck city5-truck city6-truck - truck
    aeroplane1 aeroplane2 - aeroplane
    parcel1 parcel2 parcel3 parcel4 parcel5 parcel6 parcel7 parcel8 parcel9 parcel10 parcel11
    parcel12 parcel13 parcel14 parcel15 - parcel)
  (:init
    ; the map
    (in-city city1-airport city1) (in-city city1-place1 city1) (in-city city1-place2 city1)
    (in-city city1-place3 city1) (in-city city2-airport city2) (in-city city2-place1 city2)
    (in-city city2-place2 city2) (in-city city2-place3 city2) (in-city city3-airport city3)
    (in-city city3-place1 city3) (in-city city3-place2 city3) (in-city city3-place3 city3)
    (in-city city4-airport city4) (in-city city4-place1 city4) (in-city city4-place2 city4)
    (in-city city4-place3 city4) (in-city city5-airport city5) (in-city city5-place1 city5)
    (in-city city5-place2 city5) (in-city city5-place3 city5) (in-city city6-airport city6)
    (in-city city6-place1 city6) (in-city city6-place2 city6) (in-city city6-place3 city6)
    ; the vehicles
    (at city1-truck city1-place1) (at city2-truck city2-place1) (at city3-truck city3-place1)
    (at city4-truck city4-place3) (at city5-truck city5-place2) (at city6-truck city6-place3)
    (at aeroplane1 city1-airport) (at aeroplane2 city5-airport)
    ; the parcels
    (at parcel1 city5-place2) (at parcel2 city2-place1) (at parcel3 city5-airport)
    (at parcel4 city3-airport) (at parcel5 city6-place2) (at parcel6 city4-airport)
    (at parcel7 city3-place1) (at parcel8 city3-airport) (at parcel9 city4-place3)
    (at parcel10 city2-place2) (at parcel11 city1-place3) (at parcel12 city4-place2)
    (at parcel13 city3-airport) (at parcel14 city6-airport) (at parcel15 city6-airport))
  (:goal (and
    (at parcel1 city3-place1) (at parcel2 city5-place1) (at parcel3 city2-airport)
    (at parcel4 city1-place3) (at parcel5 city4-place3) (at parcel6 city2-place2)
    (at parcel7 city3-place2) (at parcel8 city5-place3) (at parcel9 city4-place1)
    (at parcel10 city5-airport) (at parcel11 city1-place2) (at parcel12 city2-place1)
    (at parcel13 city6-airport) (at parcel14 city1-place2) (at parcel15 city5-place2))))
