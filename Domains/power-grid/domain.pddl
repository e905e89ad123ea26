; Power grid: a crew maintains substations and repairs lines while every hospital keeps its power.
;
; Which substations are live follows from the breakers: power spreads from the plants through closed
; lines, however long the way. An action's effect cannot say that, because one switch changes it in
; places far away. Axioms can: `live` is derived from the state anew in every state.
(define (domain power-grid)
  (:requirements
    :strips :typing :negative-preconditions :disjunctive-preconditions
    :existential-preconditions :universal-preconditions :derived-predicates)

  (:types
    node line - object
    plant substation - node
    hospital - substation)

  (:predicates
    ; facts
    (joins ?l - line ?a ?b - node)     ; the line's two ends, in both orders (never changes)
    (closed ?l - line ?n - node)       ; the breaker at this end lets power through
    (broken ?l - line)
    (maintained ?s - substation)
    (crew-at ?n - node)
    ; derived: no action may have these as an effect
    (connected ?a ?b - node)           ; a sound line with both breakers closed joins them
    (live ?n - node)                   ; has a way to a plant
    (energised ?l - line)              ; has voltage on it: touching it would be deadly
    (blackout))                        ; some hospital is without power

  (:derived (connected ?a ?b - node)
    (exists (?l - line) (and
      (joins ?l ?a ?b) (not (broken ?l))
      (closed ?l ?a) (closed ?l ?b))))

  ; A recursive axiom: this is what makes axioms more than shorthand.
  (:derived (live ?n - plant) (and))
  (:derived (live ?n - node)
    (exists (?m - node) (and (connected ?m ?n) (live ?m))))

  (:derived (energised ?l - line)
    (exists (?a ?b - node) (and (joins ?l ?a ?b) (closed ?l ?a) (live ?a))))

  ; Negation of a derived predicate: all of `live` has to be worked out before `blackout` is. Axioms
  ; for which such an order exists are called stratified.
  (:derived (blackout)
    (exists (?h - hospital) (not (live ?h))))

  ; Every action asks for `(not (blackout))`, and so does the goal. A step that cuts a hospital off
  ; can therefore be taken, but nothing can follow it: a condition on the state *after* an action,
  ; said in a language that only has conditions on the state before.

  (:action drive
    :parameters (?from ?to - node ?road - line)
    :precondition (and (not (blackout)) (crew-at ?from) (joins ?road ?from ?to))
    :effect (and (crew-at ?to) (not (crew-at ?from))))

  ; Breakers are worked by remote control: the crew need not be there.
  (:action open
    :parameters (?l - line ?n - node)
    :precondition (and
      (not (blackout)) (closed ?l ?n)
      (exists (?m - node) (joins ?l ?n ?m)))
    :effect (not (closed ?l ?n)))

  (:action close
    :parameters (?l - line ?n - node)
    :precondition (and
      (not (blackout)) (not (closed ?l ?n)) (not (broken ?l))
      (exists (?m - node) (joins ?l ?n ?m)))
    :effect (closed ?l ?n))

  (:action repair
    :parameters (?l - line ?n - node)
    :precondition (and
      (not (blackout)) (crew-at ?n) (broken ?l) (not (energised ?l))
      (exists (?m - node) (joins ?l ?n ?m)))
    :effect (not (broken ?l)))

  ; Work inside a substation: it must be dead, and no line to it may have voltage on it.
  (:action maintain
    :parameters (?s - substation)
    :precondition (and
      (not (blackout)) (crew-at ?s) (not (live ?s))
      (forall (?l - line ?m - node)
        (imply (joins ?l ?s ?m) (not (energised ?l)))))
    :effect (maintained ?s)))
