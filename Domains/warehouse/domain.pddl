; Warehouse: low robots drive under shelves, lift them, and carry them to a picking station.
;
; A robot without a shelf fits under the stored ones; a robot that carries one does not, and has to
; keep to the aisles. Robots cannot pass each other. So the shortest way there is not the way back, and
; with several robots the aisles jam.
(define (domain warehouse)
  (:requirements :strips :typing :negative-preconditions)

  (:types
    cell item order - object
    robot shelf - unit
    store aisle station - cell)   ; cells to park shelves in, to drive through, to pick at

  (:constants front-desk - station)  ; every warehouse has one, so the domain may name it

  (:predicates
    (beside ?a ?b - cell)                       ; (never changes)
    (holds ?s - shelf ?i - item)                ; (never changes)
    (wants ?o - order ?i - item)                ; (never changes)
    (at ?u - unit ?c - cell)
    (taken ?c - cell)                           ; a robot is here
    (stored-in ?c - cell)                       ; a shelf stands here on its legs
    (lifts ?r - robot ?s - shelf)
    (loaded ?r - robot)
    (parked ?s - shelf)                         ; stands in a store
    (picked ?i - item ?o - order)
    (visited ?u - (either robot shelf) ?c - station))  ; `either` names a union of types

  (:action drive-empty
    :parameters (?r - robot ?from ?to - cell)
    :precondition (and
      (at ?r ?from) (beside ?from ?to) (not (loaded ?r)) (not (taken ?to)))
    :effect (and
      (at ?r ?to) (taken ?to) (not (at ?r ?from)) (not (taken ?from))))

  ; The shelf's own place is not kept while it is carried: it is where its robot is.
  (:action drive-loaded
    :parameters (?r - robot ?from ?to - cell)
    :precondition (and
      (at ?r ?from) (beside ?from ?to) (loaded ?r) (not (taken ?to)) (not (stored-in ?to)))
    :effect (and
      (at ?r ?to) (taken ?to) (not (at ?r ?from)) (not (taken ?from))))

  (:action lift
    :parameters (?r - robot ?s - shelf ?c - store)
    :precondition (and (at ?r ?c) (at ?s ?c) (not (loaded ?r)))
    :effect (and
      (lifts ?r ?s) (loaded ?r)
      (not (at ?s ?c)) (not (stored-in ?c)) (not (parked ?s))))

  (:action lower
    :parameters (?r - robot ?s - shelf ?c - store)
    :precondition (and (at ?r ?c) (lifts ?r ?s))
    :effect (and
      (at ?s ?c) (stored-in ?c) (parked ?s)
      (not (lifts ?r ?s)) (not (loaded ?r))))

  (:action pick
    :parameters (?i - item ?o - order ?s - shelf ?r - robot ?c - station)
    :precondition (and (at ?r ?c) (lifts ?r ?s) (holds ?s ?i) (wants ?o ?i))
    :effect (and (picked ?i ?o) (visited ?r ?c) (visited ?s ?c)))

  ; At the end of its shift a robot shows itself at the front desk, without a shelf.
  (:action report-in
    :parameters (?r - robot)
    :precondition (and (at ?r front-desk) (not (loaded ?r)))
    :effect (visited ?r front-desk)))
