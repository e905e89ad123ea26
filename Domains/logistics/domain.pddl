; Logistics: trucks inside cities, aeroplanes between them.
;
; A truck never leaves its city. An aeroplane flies between airports only. A parcel that has to reach
; another city therefore goes truck - aeroplane - truck. Vehicles carry any number of parcels, so the
; problem is one of sharing journeys and not of space.
(define (domain logistics)
  (:requirements :strips :typing)

  (:types
    city place movable - object
    airport - place            ; an airport is a place, so trucks can go there too
    parcel vehicle - movable
    truck aeroplane - vehicle)

  (:predicates
    (in-city ?p - place ?c - city)      ; where a place is: never changes
    (at ?m - movable ?p - place)        ; a parcel or vehicle stands at a place
    (in ?x - parcel ?v - vehicle))      ; a parcel is aboard a vehicle

  ; One `load` serves trucks and aeroplanes alike: their common type is `vehicle`.
  (:action load
    :parameters (?x - parcel ?v - vehicle ?p - place)
    :precondition (and (at ?x ?p) (at ?v ?p))
    :effect (and (in ?x ?v) (not (at ?x ?p))))

  (:action unload
    :parameters (?x - parcel ?v - vehicle ?p - place)
    :precondition (and (in ?x ?v) (at ?v ?p))
    :effect (and (at ?x ?p) (not (in ?x ?v))))

  ; ?c is not needed to name the journey. It is a parameter because STRIPS has no other way to say
  ; "both places are in the same city".
  (:action drive
    :parameters (?t - truck ?from ?to - place ?c - city)
    :precondition (and (at ?t ?from) (in-city ?from ?c) (in-city ?to ?c))
    :effect (and (at ?t ?to) (not (at ?t ?from))))

  (:action fly
    :parameters (?a - aeroplane ?from ?to - airport)
    :precondition (at ?a ?from)
    :effect (and (at ?a ?to) (not (at ?a ?from)))))
