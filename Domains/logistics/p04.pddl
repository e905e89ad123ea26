; generate-domains logistics cities=12 places=6 aeroplanes=4 parcels=40 seed=4
(define (problem logistics-04)
  (:domain logistics)
  (:objects
    city1 city2 city3 city4 city5 city6 city7 city8 city9 city10 city11 city12 - city
    city1-airport city2-airport city3-airport city4-airport city5-airport city6-airport
    city7-airport city8-airport city9-airport city10-airport city11-airport city12-airport
    - airport
    city1-place1 city1-place2 city1-place3 city1-place4 city1-place5 city2-place1 city2-place2
    city2-place3 city2-place4 city2-place5 city3-place1 city3-place2 city3-place3 city3-place4
    city3-place5 city4-place1 city4-place2 city4-place3 city4-place4 city4-place5 city5-place1
    city5-place2 city5-place3 city5-place4 city5-place5 city6-place1 city6-place2 city6-place3
    city6-place4 city6-place5 city7-place1 city7-place2 city7-place3 city7-place4 city7-place5
    city8-place1 city8-place2 city8-place3 city8-place4 city8-place5 city9-place1 city9-place2
    city9-place3 city9-place4 city9-place5 city10-place1 city10-place2 city10-place3
    city10-place4 city10-place5 city11-place1 city11-place2 city11-place3 city11-place4
    city11-place5 city12-place1 city12-place2 city12-place3 city12-place4 city12-place5 - place
    city1-truck city2-truck city3-truck city4-truck city5-truck city6-truck city7-truck
    city8-truck city9-truck city10-truck city11-truck city12-truck - truck
    aeroplane1 aeroplane2 aeroplane3 aeroplane4 - aeroplane
    parcel1 parcel2 parcel3 parcel4 parcel5 parcel6 parcel7 parcel8 parcel9 parcel10 parcel11
    parcel12 parcel13 parcel14 parcel15 parcel16 parcel17 parcel18 parcel19 parcel20 parcel21
    parcel22 parcel23 parcel24 parcel25 parcel26 parcel27 parcel28 parcel29 parcel30 parcel31
    parcel32 parcel33 parcel34 parcel35 parcel36 parcel37 parcel38 parcel39 parcel40 - parcel)
  (:init
    ; the map
    (in-city city1-airport city1) (in-city city1-place1 city1) (in-city city1-place2 city1)
    (in-city city1-place3 city1) (in-city city1-place4 city1) (in-city city1-place5 city1)
    (in-city city2-airport city2) (in-city city2-place1 city2) (in-city city2-place2 city2)
    (in-city city2-place3 city2) (in-city city2-place4 city2) (in-city city2-place5 city2)
    (in-city city3-airport city3) (in-city city3-place1 city3) (in-city city3-place2 city3)
    (in-city city3-place3 city3) (in-city city3-place4 city3) (in-city city3-place5 city3)
    (in-city city4-airport city4) (in-city city4-place1 city4) (in-city city4-place2 city4)
    (in-city city4-place3 city4) (in-city city4-place4 city4) (in-city city4-place5 city4)
    (in-city city5-airport city5) (in-city city5-place1 city5) (in-city city5-place2 city5)
    (in-city city5-place3 city5) (in-city city5-place4 city5) (in-city city5-place5 city5)
    (in-city city6-airport city6) (in-city city6-place1 city6) (in-city city6-place2 city6)
    (in-city city6-place3 city6) (in-city city6-place4 city6) (in-city city6-place5 city6)
    (in-city city7-airport city7) (in-city city7-place1 city7) (in-city city7-place2 city7)
    (in-city city7-place3 city7) (in-city city7-place4 city7) (in-city city7-place5 city7)
    (in-city city8-airport city8) (in-city city8-place1 city8) (in-city city8-place2 city8)
    (in-city city8-place3 city8) (in-city city8-place4 city8) (in-city city8-place5 city8)
    (in-city city9-airport city9) (in-city city9-place1 city9) (in-city city9-place2 city9)
    (in-city city9-place3 city9) (in-city city9-place4 city9) (in-city city9-place5 city9)
    (in-city city10-airport city10) (in-city city10-place1 city10)
    (in-city city10-place2 city10) (in-city city10-place3 city10) (in-city city10-place4 city10)
    (in-city city10-place5 city10) (in-city city11-airport city11)
    (in-city city11-place1 city11) (in-city city11-place2 city11) (in-city city11-place3 city11)
    (in-city city11-place4 city11) (in-city city11-place5 city11)
    (in-city city12-airport city12) (in-city city12-place1 city12)
    (in-city city12-place2 city12) (in-city city12-place3 city12) (in-city city12-place4 city12)
    (in-city city12-place5 city12)
    ; the vehicles
    (at city1-truck city1-place4) (at city2-truck city2-place4) (at city3-truck city3-place3)
    (at city4-truck city4-airport) (at city5-truck city5-place1) (at city6-truck city6-place1)
    (at city7-truck city7-airport) (at city8-truck city8-place2) (at city9-truck city9-place5)
    (at city10-truck city10-place1) (at city11-truck city11-place2)
    (at city12-truck city12-place3) (at aeroplane1 city5-airport) (at aeroplane2 city5-airport)
    (at aeroplane3 city6-airport) (at aeroplane4 city2-airport)
    ; the parcels
    (at parcel1 city7-place2) (at parcel2 city8-place2) (at parcel3 city5-place3)
    (at parcel4 city10-place4) (at parcel5 city12-place5) (at parcel6 city3-place3)
    (at parcel7 city11-place2) (at parcel8 city4-place2) (at parcel9 city10-place4)
    (at parcel10 city11-place4) (at parcel11 city3-place1) (at parcel12 city12-place4)
    (at parcel13 city4-place1) (at parcel14 city6-place3) (at parcel15 city8-place5)
    (at parcel16 city9-airport) (at parcel17 city8-place4) (at parcel18 city5-place3)
    (at parcel19 city1-place1) (at parcel20 city8-place4) (at parcel21 city10-place1)
    (at parcel22 city8-place5) (at parcel23 city6-place3) (at parcel24 city9-airport)
    (at parcel25 city10-place1) (at parcel26 city1-place1) (at parcel27 city7-place3)
    (at parcel28 city5-airport) (at parcel29 city8-place3) (at parcel30 city11-airport)
    (at parcel31 city4-place2) (at parcel32 city3-place4) (at parcel33 city12-place1)
    (at parcel34 city7-place4) (at parcel35 city8-place3) (at parcel36 city11-airport)
    (at parcel37 city2-place3) (at parcel38 city9-place2) (at parcel39 city8-place2)
    (at parcel40 city10-place1))
  (:goal (and
    (at parcel1 city4-place1) (at parcel2 city1-place3) (at parcel3 city7-place5)
    (at parcel4 city10-place1) (at parcel5 city1-place1) (at parcel6 city2-place4)
    (at parcel7 city9-place3) (at parcel8 city8-place3) (at parcel9 city9-place1)
    (at parcel10 city12-airport) (at parcel11 city6-place1) (at parcel12 city9-place1)
    (at parcel13 city10-place2) (at parcel14 city5-place2) (at parcel15 city9-place3)
    (at parcel16 city4-place3) (at parcel17 city3-airport) (at parcel18 city3-airport)
    (at parcel19 city1-airport) (at parcel20 city11-place2) (at parcel21 city8-place4)
    (at parcel22 city10-airport) (at parcel23 city5-place1) (at parcel24 city11-place2)
    (at parcel25 city1-place3) (at parcel26 city1-place3) (at parcel27 city10-place3)
    (at parcel28 city3-airport) (at parcel29 city7-place4) (at parcel30 city1-place1)
    (at parcel31 city9-place5) (at parcel32 city12-place4) (at parcel33 city8-place3)
    (at parcel34 city6-place4) (at parcel35 city7-airport) (at parcel36 city9-place5)
    (at parcel37 city6-place5) (at parcel38 city4-place2) (at parcel39 city6-place1)
    (at parcel40 city3-place1))))
