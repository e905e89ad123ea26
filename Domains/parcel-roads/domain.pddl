; Parcel roads: vans and bicycles deliver parcels over a road map, and what a journey costs counts.
;
; A plan with few steps is easy. A cheap one is not: a van has room for several parcels but costs more
; a kilometre than a bicycle, and a bicycle may not use the motorway. Costs come from a numeric
; function whose values never change, which is what `:action-costs` allows.
(define (domain parcel-roads)
  (:requirements :strips :typing :action-costs)

  (:types
    place space - object
    parcel vehicle - movable
    van bicycle - vehicle)

  (:predicates
    (road ?a ?b - place)                   ; open to every vehicle (never changes)
    (motorway ?a ?b - place)               ; vans only (never changes)
    (at ?m - movable ?p - place)
    (in ?x - parcel ?v - vehicle)
    (free-space ?v - vehicle ?s - space)   ; how many more parcels ?v can take
    (one-less ?less ?more - space))        ; counting: ?less = ?more - 1 (never changes)

  ; Numbers as objects: `space0`, `space1`, … with `one-less` between neighbours. Classical planning
  ; has no number that a condition may ask for, so a small count is spelled out like this.

  (:functions
    (total-cost) - number
    (fare ?v - vehicle ?a ?b - place) - number)  ; what it costs ?v to go from ?a to ?b

  (:action ride
    :parameters (?v - vehicle ?from ?to - place)
    :precondition (and (at ?v ?from) (road ?from ?to))
    :effect (and
      (at ?v ?to) (not (at ?v ?from))
      (increase (total-cost) (fare ?v ?from ?to))))

  (:action ride-motorway
    :parameters (?v - van ?from ?to - place)
    :precondition (and (at ?v ?from) (motorway ?from ?to))
    :effect (and
      (at ?v ?to) (not (at ?v ?from))
      (increase (total-cost) (fare ?v ?from ?to))))

  (:action load
    :parameters (?x - parcel ?v - vehicle ?p - place ?before ?after - space)
    :precondition (and
      (at ?x ?p) (at ?v ?p)
      (free-space ?v ?before) (one-less ?after ?before))
    :effect (and
      (in ?x ?v) (free-space ?v ?after)
      (not (at ?x ?p)) (not (free-space ?v ?before))
      (increase (total-cost) 1)))

  (:action unload
    :parameters (?x - parcel ?v - vehicle ?p - place ?before ?after - space)
    :precondition (and
      (in ?x ?v) (at ?v ?p)
      (free-space ?v ?before) (one-less ?before ?after))
    :effect (and
      (at ?x ?p) (free-space ?v ?after)
      (not (in ?x ?v)) (not (free-space ?v ?before))
      (increase (total-cost) 1))))
