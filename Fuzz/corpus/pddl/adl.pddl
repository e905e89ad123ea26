; quantifiers, conditional effects, either, derived predicates
(define (domain adl)
  (:types place - object car truck - vehicle vehicle)
  (:predicates (at ?v - (either car truck) ?p - place) (free ?p - place) (road ?a ?b - place))
  (:derived (free ?p - place) (not (exists (?v - vehicle) (at ?v ?p))))
  (:action go
    :parameters (?v - car ?a ?b - place)
    :precondition (and (at ?v ?a) (or (road ?a ?b) (road ?b ?a)) (not (= ?a ?b))
      (forall (?c - place) (imply (road ?a ?c) (free ?c))))
    :effect (and (not (at ?v ?a)) (at ?v ?b)
      (forall (?t - truck) (when (at ?t ?a) (and (at ?t ?b) (not (at ?t ?a))))))))
(define (problem p) (:domain adl) (:objects v - car t - truck a b - place)
  (:init (at v a) (at t a) (road a b)) (:goal (at t b)))
