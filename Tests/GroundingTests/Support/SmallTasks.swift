import PDDL

/// The four-operator blocks world.
let blocks = """
  (define (domain blocks)
    (:predicates (on ?x ?y) (ontable ?x) (clear ?x) (holding ?x) (handempty))
    (:action pick-up :parameters (?x)
      :precondition (and (clear ?x) (ontable ?x) (handempty))
      :effect (and (not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)))
    (:action put-down :parameters (?x)
      :precondition (holding ?x)
      :effect (and (not (holding ?x)) (clear ?x) (handempty) (ontable ?x)))
    (:action stack :parameters (?x ?y)
      :precondition (and (holding ?x) (clear ?y))
      :effect (and (not (holding ?x)) (not (clear ?y)) (clear ?x) (handempty) (on ?x ?y)))
    (:action unstack :parameters (?x ?y)
      :precondition (and (on ?x ?y) (clear ?x) (handempty))
      :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (handempty)) (not (on ?x ?y)))))
  """

/// A tower of two blocks, to be turned round.
let twoBlocks = """
  (define (problem two) (:domain blocks)
    (:objects a b) (:init (on a b) (ontable b) (clear a) (handempty)) (:goal (on b a)))
  """

/// Packages, trucks that drive and one that is stuck; a package is at a place or in a truck.
let delivery = """
  (define (domain delivery)
    (:types package truck - thing place)
    (:predicates (at ?t - thing ?l - place) (in ?p - package ?t - truck) (road ?a ?b - place))
    (:action drive :parameters (?t - truck ?a ?b - place)
      :precondition (and (at ?t ?a) (road ?a ?b)) :effect (and (not (at ?t ?a)) (at ?t ?b)))
    (:action load :parameters (?p - package ?t - truck ?l - place)
      :precondition (and (at ?p ?l) (at ?t ?l)) :effect (and (not (at ?p ?l)) (in ?p ?t)))
    (:action unload :parameters (?p - package ?t - truck ?l - place)
      :precondition (and (in ?p ?t) (at ?t ?l)) :effect (and (not (in ?p ?t)) (at ?p ?l))))
  """

/// One package, to be brought to the other place.
let onePackage = """
  (define (problem one) (:domain delivery)
    (:objects p - package t - truck x y - place)
    (:init (at p x) (at t y) (road x y) (road y x)) (:goal (at p y)))
  """
