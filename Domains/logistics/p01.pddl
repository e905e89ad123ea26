; generate-domains logistics cities=2 places=2 aeroplanes=1 parcels=1 seed=1
(define (problem logistics-01)
  (:domain logistics)
  (:objects
    city1 city2 - city
    city1-airport city2-airport - airport
    city1-place1 city2-place1 - place
    city1-truck city2-truck - truck
    aeroplane1 - aeroplane
    parcel1 - parcel)
  (:init
    ; the map
    (in-city city1-airport city1) (in-city city1-place1 city1) (in-city city2-airport city2)
    (in-city city2-place1 city2)
    ; the vehicles
    (at city1-truck city1-place1) (at city2-truck city2-place1) (at aeroplane1 city1-airport)
    ; the parcels
    (at parcel1 city1-place1))
  (:goal (and
    (at parcel1 city2-airport))))
