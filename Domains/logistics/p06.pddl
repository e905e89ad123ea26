; generate-domains logistics cities=20 places=6 aeroplanes=2 parcels=60 seed=5
(define (problem logistics-06)
  (:domain logistics)
  (:objects
    city1 city2 city3 city4 city5 city6 city7 city8 city9 city10 city11 city12 city13 city14
    city15 city16 city17 city18 city19 city20 - city
    city1-airport city2-airport city3-airport city4-airport city5-airport city6-airport
    city7-airport city8-airport city9-airport city10-airport city11-airport city12-airport
    city13-airport city14-airport city15-airport city16-airport city17-airport city18-airport
    city19-airport city20-airport - airport
    city1-place1 city1-place2 city1-place3 city1-place4 city1-place5 city2-place1 city2-place2
    city2-place3 city2-place4 city2-place5 city3-place1 city3-place2 city3-place3 city3-place4
    city3-place5 city4-place1 city4-place2 city4-place3 city4-place4 city4-place5 city5-place1
    city5-place2 city5-place3 city5-place4 city5-place5 city6-place1 city6-place2 city6-place3
    city6-place4 city6-place5 city7-place1 city7-place2 city7-place3 city7-place4 city7-place5
    city8-place1 city8-place2 city8-place3 city8-place4 city8-place5 city9-place1 city9-place2
    city9-place3 city9-place4 city9-place5 city10-place1 city10-place2 city10-place3
    city10-place4 city10-place5 city11-place1 city11-place2 city11-place3 city11-place4
    city11-place5 city12-place1 city12-place2 city12-place3 city12-place4 city12-place5
    city13-place1 city13-place2 city13-place3 city13-place4 city13-place5 city14-place1
    city14-place2 city14-place3 city14-place4 city14-place5 city15-place1 city15-place2
    city15-place3 city15-place4 city15-place5 city16-place1 city16-place2 city16-place3
    city16-place4 city16-place5 city17-place1 city17-place2 city17-place3 city17-place4
    city17-place5 city18-place1 city18-place2 city18-place3 city18-place4 city18-place5
    city19-place1 city19-place2 city19-place3 city19-place4 city19-place5 city20-place1
    city20-place2 city20-place3 city20-place4 city20-place5 - place
    city1-truck city2-truck city3-truck city4-truck city5-truck city6-truck city7-truck
    city8-truck city9-truck city10-truck city11-truck city12-truck city13-truck city14-truck
    city15-truck city16-truck city17-truck city18-truck city19-truck city20-truck - truck
    aeroplane1 aeroplane2 - aeroplane
    parcel1 parcel2 parcel3 parcel4 parcel5 parcel6 parcel7 parcel8 parcel9 parcel10 parcel11
    parcel12 parcel13 parcel14 parcel15 parcel16 parcel17 parcel18 parcel19 parcel20 parcel21
    parcel22 parcel23 parcel24 parcel25 parcel26 parcel27 parcel28 parcel29 parcel30 parcel31
    parcel32 parcel33 parcel34 parcel35 parcel36 parcel37 parcel38 parcel39 parcel40 parcel41
    parcel42 parcel43 parcel44 parcel45 parcel46 parcel47 parcel48 parcel49 parcel50 parcel51
    parcel52 parcel53 parcel54 parcel55 parcel56 parcel57 parcel58 parcel59 parcel60 - parcel)
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
    (in-city city12-place5 city12) (in-city city13-airport city13)
    (in-city city13-place1 city13) (in-city city13-place2 city13) (in-city city13-place3 city13)
    (in-city city13-place4 city13) (in-city city13-place5 city13)
    (in-city city14-airport city14) (in-city city14-place1 city14)
    (in-city city14-place2 city14) (in-city city14-place3 city14) (in-city city14-place4 city14)
    (in-city city14-place5 city14) (in-city city15-airport city15)
    (in-city city15-place1 city15) (in-city city15-place2 city15) (in-city city15-place3 city15)
    (in-city city15-place4 city15) (in-city city15-place5 city15)
    (in-city city16-airport city16) (in-city city16-place1 city16)
    (in-city city16-place2 city16) (in-city city16-place3 city16) (in-city city16-place4 city16)
    (in-city city16-place5 city16) (in-city city17-airport city17)
    (in-city city17-place1 city17) (in-city city17-place2 city17) (in-city city17-place3 city17)
    (in-city city17-place4 city17) (in-city city17-place5 city17)
    (in-city city18-airport city18) (in-city city18-place1 city18)
    (in-city city18-place2 city18) (in-city city18-place3 city18) (in-city city18-place4 city18)
    (in-city city18-place5 city18) (in-city city19-airport city19)
    (in-city city19-place1 city19) (in-city city19-place2 city19) (in-city city19-place3 city19)
    (in-city city19-place4 city19) (in-city city19-place5 city19)
    (in-city city20-airport city20) (in-city city20-place1 city20)
    (in-city city20-place2 city20) (in-city city20-place3 city20) (in-city city20-place4 city20)
    (in-city city20-place5 city20)
    ; the vehicles
    (at city1-truck city1-place2) (at city2-truck city2-place4) (at city3-truck city3-place5)
    (at city4-truck city4-place5) (at city5-truck city5-place1) (at city6-truck city6-place4)
    (at city7-truck city7-place3) (at city8-truck city8-place3) (at city9-truck city9-place4)
    (at city10-truck city10-place5) (at city11-truck city11-place3)
    (at city12-truck city12-place4) (at city13-truck city13-place3)
    (at city14-truck city14-place5) (at city15-truck city15-place5)
    (at city16-truck city16-place4) (at city17-truck city17-place5)
    (at city18-truck city18-place3) (at city19-truck city19-place3)
    (at city20-truck city20-place4) (at aeroplane1 city10-airport)
    (at aeroplane2 city12-airport)
    ; the parcels
    (at parcel1 city13-place4) (at parcel2 city2-place5) (at parcel3 city14-place2)
    (at parcel4 city9-place5) (at parcel5 city3-place3) (at parcel6 city4-place2)
    (at parcel7 city18-place1) (at parcel8 city14-place2) (at parcel9 city17-place5)
    (at parcel10 city4-place2) (at parcel11 city8-place5) (at parcel12 city13-airport)
    (at parcel13 city15-place2) (at parcel14 city11-place3) (at parcel15 city18-place4)
    (at parcel16 city3-airport) (at parcel17 city19-place1) (at parcel18 city9-place1)
    (at parcel19 city12-airport) (at parcel20 city18-place3) (at parcel21 city9-place5)
    (at parcel22 city6-place3) (at parcel23 city10-place1) (at parcel24 city20-place5)
    (at parcel25 city14-place2) (at parcel26 city4-place2) (at parcel27 city9-place2)
    (at parcel28 city1-place1) (at parcel29 city18-place5) (at parcel30 city9-place5)
    (at parcel31 city4-place2) (at parcel32 city7-place1) (at parcel33 city11-place4)
    (at parcel34 city1-place2) (at parcel35 city11-place4) (at parcel36 city8-airport)
    (at parcel37 city4-place5) (at parcel38 city4-place3) (at parcel39 city8-place2)
    (at parcel40 city13-place3) (at parcel41 city12-place3) (at parcel42 city3-place5)
    (at parcel43 city20-place2) (at parcel44 city3-place4) (at parcel45 city14-place4)
    (at parcel46 city4-place2) (at parcel47 city19-place4) (at parcel48 city10-place1)
    (at parcel49 city19-place1) (at parcel50 city4-airport) (at parcel51 city13-place3)
    (at parcel52 city8-place2) (at parcel53 city8-place5) (at parcel54 city20-place3)
    (at parcel55 city1-place5) (at parcel56 city7-place5) (at parcel57 city14-place5)
    (at parcel58 city19-place4) (at parcel59 city11-place4) (at parcel60 city9-place5))
  (:goal (and
    (at parcel1 city11-airport) (at parcel2 city14-place5) (at parcel3 city16-place2)
    (at parcel4 city9-place3) (at parcel5 city6-airport) (at parcel6 city1-place1)
    (at parcel7 city6-place1) (at parcel8 city3-place3) (at parcel9 city7-place3)
    (at parcel10 city1-airport) (at parcel11 city6-place3) (at parcel12 city11-place4)
    (at parcel13 city13-place5) (at parcel14 city1-place4) (at parcel15 city14-place1)
    (at parcel16 city3-place3) (at parcel17 city14-place1) (at parcel18 city2-place4)
    (at parcel19 city7-place4) (at parcel20 city9-place1) (at parcel21 city17-place2)
    (at parcel22 city5-place1) (at parcel23 city9-place1) (at parcel24 city10-place3)
    (at parcel25 city8-place3) (at parcel26 city17-place2) (at parcel27 city15-place2)
    (at parcel28 city20-place3) (at parcel29 city4-place5) (at parcel30 city14-airport)
    (at parcel31 city5-place5) (at parcel32 city12-place4) (at parcel33 city15-airport)
    (at parcel34 city11-place4) (at parcel35 city3-place2) (at parcel36 city8-place4)
    (at parcel37 city2-place3) (at parcel38 city2-place2) (at parcel39 city3-airport)
    (at parcel40 city20-place3) (at parcel41 city20-place4) (at parcel42 city3-place4)
    (at parcel43 city19-place4) (at parcel44 city19-airport) (at parcel45 city13-place4)
    (at parcel46 city20-place3) (at parcel47 city16-place5) (at parcel48 city15-airport)
    (at parcel49 city16-airport) (at parcel50 city12-place5) (at parcel51 city18-place5)
    (at parcel52 city17-place2) (at parcel53 city20-place3) (at parcel54 city7-place2)
    (at parcel55 city7-place5) (at parcel56 city6-place2) (at parcel57 city13-airport)
    (at parcel58 city18-place3) (at parcel59 city6-place2) (at parcel60 city13-place2))))
