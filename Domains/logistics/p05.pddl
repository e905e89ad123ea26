; generate-domains logistics cities=14 places=5 aeroplanes=5 parcels=50 seed=1
(define (problem logistics-05)
  (:domain logistics)
  (:objects
    city1 city2 city3 city4 city5 city6 city7 city8 city9 city10 city11 city12 city13 city14
    - city
    city1-airport city2-airport city3-airport city4-airport city5-airport city6-airport
    city7-airport city8-airport city9-airport city10-airport city11-airport city12-airport
    city13-airport city14-airport - airport
    city1-place1 city1-place2 city1-place3 city1-place4 city2-place1 city2-place2 city2-place3
    city2-place4 city3-place1 city3-place2 city3-place3 city3-place4 city4-place1 city4-place2
    city4-place3 city4-place4 city5-place1 city5-place2 city5-place3 city5-place4 city6-place1
    city6-place2 city6-place3 city6-place4 city7-place1 city7-place2 city7-place3 city7-place4
    city8-place1 city8-place2 city8-place3 city8-place4 city9-place1 city9-place2 city9-place3
    city9-place4 city10-place1 city10-place2 city10-place3 city10-place4 city11-place1
    city11-place2 city11-place3 city11-place4 city12-place1 city12-place2 city12-place3
    city12-place4 city13-place1 city13-place2 city13-place3 city13-place4 city14-place1
    city14-place2 city14-place3 city14-place4 - place
    city1-truck city2-truck city3-truck city4-truck city5-truck city6-truck city7-truck
    city8-truck city9-truck city10-truck city11-truck city12-truck city13-truck city14-truck
    - truck
    aeroplane1 aeroplane2 aeroplane3 aeroplane4 aeroplane5 - aeroplane
    parcel1 parcel2 parcel3 parcel4 parcel5 parcel6 parcel7 parcel8 parcel9 parcel10 parcel11
    parcel12 parcel13 parcel14 parcel15 parcel16 parcel17 parcel18 parcel19 parcel20 parcel21
    parcel22 parcel23 parcel24 parcel25 parcel26 parcel27 parcel28 parcel29 parcel30 parcel31
    parcel32 parcel33 parcel34 parcel35 parcel36 parcel37 parcel38 parcel39 parcel40 parcel41
    parcel42 parcel43 parcel44 parcel45 parcel46 parcel47 parcel48 parcel49 parcel50 - parcel)
  (:init
    ; the map
    (in-city city1-airport city1) (in-city city1-place1 city1) (in-city city1-place2 city1)
    (in-city city1-place3 city1) (in-city city1-place4 city1) (in-city city2-airport city2)
    (in-city city2-place1 city2) (in-city city2-place2 city2) (in-city city2-place3 city2)
    (in-city city2-place4 city2) (in-city city3-airport city3) (in-city city3-place1 city3)
    (in-city city3-place2 city3) (in-city city3-place3 city3) (in-city city3-place4 city3)
    (in-city city4-airport city4) (in-city city4-place1 city4) (in-city city4-place2 city4)
    (in-city city4-place3 city4) (in-city city4-place4 city4) (in-city city5-airport city5)
    (in-city city5-place1 city5) (in-city city5-place2 city5) (in-city city5-place3 city5)
    (in-city city5-place4 city5) (in-city city6-airport city6) (in-city city6-place1 city6)
    (in-city city6-place2 city6) (in-city city6-place3 city6) (in-city city6-place4 city6)
    (in-city city7-airport city7) (in-city city7-place1 city7) (in-city city7-place2 city7)
    (in-city city7-place3 city7) (in-city city7-place4 city7) (in-city city8-airport city8)
    (in-city city8-place1 city8) (in-city city8-place2 city8) (in-city city8-place3 city8)
    (in-city city8-place4 city8) (in-city city9-airport city9) (in-city city9-place1 city9)
    (in-city city9-place2 city9) (in-city city9-place3 city9) (in-city city9-place4 city9)
    (in-city city10-airport city10) (in-city city10-place1 city10)
    (in-city city10-place2 city10) (in-city city10-place3 city10) (in-city city10-place4 city10)
    (in-city city11-airport city11) (in-city city11-place1 city11)
    (in-city city11-place2 city11) (in-city city11-place3 city11) (in-city city11-place4 city11)
    (in-city city12-airport city12) (in-city city12-place1 city12)
    (in-city city12-place2 city12) (in-city city12-place3 city12) (in-city city12-place4 city12)
    (in-city city13-airport city13) (in-city city13-place1 city13)
    (in-city city13-place2 city13) (in-city city13-place3 city13) (in-city city13-place4 city13)
    (in-city city14-airport city14) (in-city city14-place1 city14)
    (in-city city14-place2 city14) (in-city city14-place3 city14) (in-city city14-place4 city14)
    ; the vehicles
    (at city1-truck city1-airport) (at city2-truck city2-place4) (at city3-truck city3-airport)
    (at city4-truck city4-airport) (at city5-truck city5-place1) (at city6-truck city6-place3)
    (at city7-truck city7-airport) (at city8-truck city8-place3) (at city9-truck city9-airport)
    (at city10-truck city10-airport) (at city11-truck city11-place2)
    (at city12-truck city12-airport) (at city13-truck city13-place4)
    (at city14-truck city14-place2) (at aeroplane1 city11-airport)
    (at aeroplane2 city12-airport) (at aeroplane3 city14-airport) (at aeroplane4 city6-airport)
    (at aeroplane5 city7-airport)
    ; the parcels
    (at parcel1 city8-place2) (at parcel2 city4-airport) (at parcel3 city1-airport)
    (at parcel4 city12-airport) (at parcel5 city10-place3) (at parcel6 city10-place4)
    (at parcel7 city4-place3) (at parcel8 city7-place2) (at parcel9 city10-place4)
    (at parcel10 city9-airport) (at parcel11 city14-place1) (at parcel12 city4-place4)
    (at parcel13 city2-place3) (at parcel14 city9-airport) (at parcel15 city5-place4)
    (at parcel16 city8-place4) (at parcel17 city1-place4) (at parcel18 city13-airport)
    (at parcel19 city1-airport) (at parcel20 city10-place2) (at parcel21 city4-place1)
    (at parcel22 city4-place1) (at parcel23 city10-place3) (at parcel24 city2-place4)
    (at parcel25 city5-place3) (at parcel26 city1-airport) (at parcel27 city12-place3)
    (at parcel28 city5-place3) (at parcel29 city1-place1) (at parcel30 city2-place1)
    (at parcel31 city6-place2) (at parcel32 city10-airport) (at parcel33 city4-place3)
    (at parcel34 city3-place3) (at parcel35 city5-airport) (at parcel36 city14-place3)
    (at parcel37 city13-place3) (at parcel38 city3-place4) (at parcel39 city3-place2)
    (at parcel40 city11-airport) (at parcel41 city12-place3) (at parcel42 city3-airport)
    (at parcel43 city5-airport) (at parcel44 city1-place4) (at parcel45 city3-place3)
    (at parcel46 city2-place2) (at parcel47 city5-airport) (at parcel48 city7-place4)
    (at parcel49 city8-place4) (at parcel50 city14-place3))
  (:goal (and
    (at parcel1 city9-airport) (at parcel2 city5-airport) (at parcel3 city7-place3)
    (at parcel4 city10-place3) (at parcel5 city1-place3) (at parcel6 city2-place1)
    (at parcel7 city1-place1) (at parcel8 city13-airport) (at parcel9 city7-place2)
    (at parcel10 city12-place3) (at parcel11 city9-airport) (at parcel12 city3-place1)
    (at parcel13 city9-place4) (at parcel14 city10-place3) (at parcel15 city10-place4)
    (at parcel16 city1-place3) (at parcel17 city8-airport) (at parcel18 city1-airport)
    (at parcel19 city2-place4) (at parcel20 city8-place4) (at parcel21 city6-place1)
    (at parcel22 city10-airport) (at parcel23 city1-place1) (at parcel24 city14-place1)
    (at parcel25 city14-place3) (at parcel26 city12-place4) (at parcel27 city2-airport)
    (at parcel28 city7-place2) (at parcel29 city7-place1) (at parcel30 city10-place3)
    (at parcel31 city11-place3) (at parcel32 city2-place1) (at parcel33 city9-place4)
    (at parcel34 city2-airport) (at parcel35 city6-airport) (at parcel36 city12-place2)
    (at parcel37 city10-place3) (at parcel38 city6-place3) (at parcel39 city3-place4)
    (at parcel40 city9-place4) (at parcel41 city3-place3) (at parcel42 city3-place4)
    (at parcel43 city3-place1) (at parcel44 city5-place3) (at parcel45 city1-place3)
    (at parcel46 city4-place4) (at parcel47 city13-place3) (at parcel48 city14-place3)
    (at parcel49 city9-place1) (at parcel50 city1-place1))))
