; generate-domains logistics cities=3 places=3 aeroplanes=1 parcels=6 seed=2
(define (problem logistics-02)
  (:domain logistics)
  (:objects
    city1 city2 city3 - city
    city1-airport city2-airport city3-airport - airport
    city1-place1 city1-place2 city2-place1 city2-place2 city3-place1 city3-place2 - place
    city1-truck city2-truck city3-truck - truck
    aeroplane1 - aeroplane
    parcel1 parcel2 parcel3 parcel4 parcel5 parcel6 - parcel)
  (:init
    ; the map
    (in-city city1-airport city1) (in-city city1-place1 city1) (in-city city1-place2 city1)
    (in-city city2-airport city2) (in-city city2-place1 city2) (in-city city2-place2 city2)
    (in-city city3-airport city3) (in-city city3-place1 city3) (in-city city3-place2 city3)
    ; the vehicles
    (at city1-truck city1-place1) (at city2-truck city2-place2) (at city3-truck city3-airport)
    (at aeroplane1 city1-airport)
    ; the parcels
    (at parcel1 city3-place2) (at parcel2 city3-place2) (at parcel3 city2-airport)
    (at parcel4 city3-airport) (at parcel5 city3-place2) (at parcel6 city2-place2))
  (:goal (and
    (at parcel1 city1-place1) (at parcel2 city1-place1) (at parcel3 city1-airport)
    (at parcel4 city2-place1) (at parcel5 city3-place1) (at parcel6 city3-airport))))
