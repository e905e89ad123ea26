import Testing

/// A small task with a feature that grounding could get wrong, and its optimal cost.
struct UnusualTask: CustomTestStringConvertible {
  var name: String
  var domain: String
  var problem: String
  /// The optimal cost; nil if there is no plan.
  var cost: Double?

  var testDescription: String { name }

  init(_ name: String, cost: Double?, domain: String, problem: String) {
    self.name = name
    self.cost = cost
    self.domain = domain
    self.problem = problem
  }
}

let unusualTasks = [
  UnusualTask(
    "a conditional effect whose condition becomes true after its action became applicable",
    cost: 3,
    domain: """
      (:predicates (p ?x) (q ?x) (r ?x))
      (:action late :parameters (?x) :precondition (p ?x) :effect (when (q ?x) (r ?x)))
      (:action first :parameters (?x) :precondition (p ?x) :effect (q ?x))
      """,
    problem: "(:objects a b) (:init (p a) (p b) (q b)) (:goal (and (r a) (r b)))"),
  UnusualTask(
    "a conditional effect of an action without parameters",
    cost: 2,
    domain: """
      (:predicates (q) (r))
      (:action late :effect (when (q) (r)))
      (:action first :effect (q))
      """,
    problem: "(:init) (:goal (r))"),
  UnusualTask(
    "passengers board and leave a lift all at once",
    cost: 3,
    domain: """
      (:types passenger floor)
      (:predicates (origin ?p - passenger ?f - floor) (destin ?p - passenger ?f - floor)
        (boarded ?p - passenger) (served ?p - passenger) (lift-at ?f - floor))
      (:action stop :parameters (?f - floor) :precondition (lift-at ?f)
        :effect (and
          (forall (?p - passenger) (when (and (boarded ?p) (destin ?p ?f))
            (and (not (boarded ?p)) (served ?p))))
          (forall (?p - passenger) (when (and (origin ?p ?f) (not (served ?p))) (boarded ?p)))))
      (:action move :parameters (?from ?to - floor) :precondition (lift-at ?from)
        :effect (and (not (lift-at ?from)) (lift-at ?to)))
      """,
    problem: """
      (:objects f0 f1 f2 - floor p0 p1 - passenger)
      (:init (lift-at f0) (origin p0 f0) (origin p1 f0) (destin p0 f2) (destin p1 f2))
      (:goal (forall (?p - passenger) (served ?p)))
      """),
  UnusualTask(
    "there is something that is linked to everything",
    cost: 1,
    domain: """
      (:predicates (link ?x ?y) (done))
      (:action connect :parameters (?x ?y) :effect (link ?x ?y))
      (:action finish :precondition (exists (?x) (forall (?y) (link ?x ?y))) :effect (done))
      """,
    problem: """
      (:objects a b c) (:init (link b a) (link b b) (link b c) (link a a)) (:goal (done))
      """),
  UnusualTask(
    "the same in a derived predicate, a conditional effect and the goal",
    cost: 3,
    domain: """
      (:predicates (link ?x ?y) (hub) (done))
      (:derived (hub) (exists (?x) (forall (?y) (or (= ?x ?y) (link ?x ?y)))))
      (:action connect :parameters (?x ?y) :precondition (not (= ?x ?y)) :effect (link ?x ?y))
      (:action cut :parameters (?x ?y) :effect (not (link ?x ?y)))
      (:action finish :precondition (hub)
        :effect (when (exists (?x) (forall (?y) (or (= ?x ?y) (not (link ?x ?y))))) (done)))
      """,
    problem: """
      (:objects a b c) (:init (link b c) (link a b) (link c b))
      (:goal (and (done) (exists (?x) (forall (?y) (or (= ?x ?y) (not (link ?y ?x)))))))
      """),
  UnusualTask(
    "an effect that adds and deletes the same atom adds it",
    cost: 1,
    domain: """
      (:predicates (p ?x) (q))
      (:action swap :parameters (?x ?y) :precondition (p ?x)
        :effect (and (not (p ?x)) (p ?y) (q)))
      """,
    problem: "(:objects a) (:init (p a)) (:goal (and (p a) (q)))"),
  UnusualTask(
    "conditions see the state before the action",
    cost: 2,
    domain: """
      (:predicates (p) (q) (r))
      (:action step :effect (and
        (when (p) (and (not (p)) (q))) (when (q) (and (not (q)) (r))) (when (not (r)) (p))))
      """,
    problem: "(:init (p)) (:goal (and (r) (q)))"),
  UnusualTask(
    "a deletion under a condition meets an addition under another",
    cost: 3,
    domain: """
      (:predicates (p) (c) (d) (e))
      (:action turn :effect (and (when (c) (not (p))) (when (d) (p)) (e)))
      (:action drop :precondition (e) :effect (and (not (d)) (c) (not (e))))
      """,
    problem: "(:init (p) (c) (d)) (:goal (and (e) (not (d)) (not (p))))"),
  UnusualTask(
    "a deletion meets an addition under a condition that always holds",
    cost: 1,
    domain: """
      (:predicates (p ?x) (q ?x) (always))
      (:action change :parameters (?x) :precondition (and (p ?x) (not (q ?x)))
        :effect (and (not (p ?x)) (when (always) (and (q ?x) (not (p ?x))))))
      (:action keep :precondition (always) :effect (and (not (always)) (always)))
      """,
    problem: "(:objects a) (:init (p a) (always)) (:goal (q a))"),
  UnusualTask(
    "a lamp that is lit by any of many switches that work",
    cost: 3,
    domain: """
      (:predicates (on ?s) (works ?s) (lit) (checked))
      (:action check :effect (and (checked) (not (lit))
        (forall (?s) (when (and (on ?s) (works ?s)) (lit)))))
      (:action toggle :parameters (?s)
        :effect (and (when (on ?s) (not (on ?s))) (when (not (on ?s)) (on ?s))))
      (:action burn :parameters (?s) :precondition (and (on ?s) (lit)) :effect (not (works ?s)))
      """,
    problem: """
      (:objects s0 s1 s2 s3 s4 s5)
      (:init (works s0) (works s1) (works s2) (works s3) (works s4) (works s5) (on s0) (on s3)
        (lit))
      (:goal (and (checked) (not (lit)) (on s0)))
      """),
  UnusualTask(
    "a type without objects: nothing exists, everything holds",
    cost: 1,
    domain: """
      (:types thing ghost)
      (:predicates (seen ?x) (p) (q) (r))
      (:action haunt :parameters (?g - ghost) :effect (p))
      (:action look :precondition (exists (?g - ghost) (seen ?g)) :effect (p))
      (:action calm :precondition (forall (?g - ghost) (seen ?g))
        :effect (and (q) (forall (?g - ghost) (not (seen ?g))) (when
          (forall (?g - ghost ?t - thing) (and (seen ?g) (seen ?t))) (r))))
      """,
    problem: "(:objects t - thing) (:init) (:goal (and (q) (r) (not (p))))"),
  UnusualTask(
    "objects without a type are of no other",
    cost: nil,
    domain: """
      (:types thing) (:predicates (p ?x))
      (:action set :parameters (?x - thing) :effect (p ?x))
      """,
    problem: "(:objects t - thing u) (:init) (:goal (p u))"),
  UnusualTask(
    "constants, equality and either",
    cost: 3,
    domain: """
      (:types car bike boat) (:constants home - object mine - car)
      (:predicates (at ?v - (either car bike) ?l) (shiny ?v) (road ?a ?b))
      (:action go :parameters (?v - (either car bike) ?a ?b)
        :precondition (and (at ?v ?a) (road ?a ?b) (not (= ?a ?b)))
        :effect (and (not (at ?v ?a)) (at ?v ?b)))
      (:action wash :parameters (?v)
        :precondition (and (at ?v home) (or (= ?v mine) (exists (?x - bike) (= ?x ?v))))
        :effect (shiny ?v))
      """,
    problem: """
      (:objects b - bike yours - car x y)
      (:init (at mine x) (at b home) (at yours home) (road x home) (road x x) (road home home))
      (:goal (forall (?v - (either car bike)) (or (shiny ?v) (= ?v yours))))
      """),
  UnusualTask(
    "the absence of derived atoms in conditions, effects and the goal",
    cost: 3,
    domain: """
      (:predicates (edge ?x ?y) (reach ?x ?y) (lonely ?x) (mark ?x) (free))
      (:derived (reach ?x ?y) (or (edge ?x ?y) (exists (?z) (and (edge ?x ?z) (reach ?z ?y)))))
      (:derived (lonely ?x) (forall (?y) (not (reach ?x ?y))))
      (:derived (free) (not (exists (?x) (and (mark ?x) (not (lonely ?x))))))
      (:action cut :parameters (?x ?y) :precondition (and (edge ?x ?y) (not (lonely ?x)))
        :effect (and (not (edge ?x ?y)) (when (not (reach ?y ?x)) (mark ?x))))
      """,
    problem: """
      (:objects a b c) (:init (edge a b) (edge b c) (edge c a))
      (:goal (and (mark a) (mark b) (free) (not (reach a c))))
      """),
  UnusualTask(
    "a negative goal on an atom that becomes false only together with others",
    cost: 1,
    domain: """
      (:predicates (at ?x) (fresh ?x))
      (:action go :parameters (?x ?y) :precondition (and (at ?x) (not (at ?y)))
        :effect (and (not (at ?x)) (at ?y) (not (fresh ?x))))
      """,
    problem: """
      (:objects a b c) (:init (at a) (fresh a) (fresh b)) (:goal (and (not (at a)) (not (at b))))
      """),
  UnusualTask(
    "a disjunctive goal",
    cost: 2,
    domain: """
      (:predicates (p ?x) (q))
      (:action set :parameters (?x) :effect (p ?x))
      """,
    problem: """
      (:objects a b c) (:init (p c))
      (:goal (or (and (q) (p a)) (and (p a) (p b)) (not (p c)) (forall (?x) (p ?x))))
      """),
  UnusualTask(
    "conditions nested deeply",
    cost: 2,
    domain: """
      (:predicates (p ?x) (q ?x ?y) (done))
      (:action pair :parameters (?x ?y)
        :precondition (not (or (= ?x ?y) (not (imply (p ?x) (not (p ?y))))))
        :effect (q ?x ?y))
      (:action finish
        :precondition (not (exists (?x) (not (forall (?y) (imply (not (= ?x ?y))
          (exists (?z) (or (and (q ?x ?z) (not (p ?z))) (and (q ?z ?y) (not (p ?y)))
            (imply (p ?x) (not (not (p ?y)))))))))))
        :effect (done))
      """,
    problem: "(:objects a b c) (:init (p a) (p b)) (:goal (done))"),
  UnusualTask(
    "more disjuncts than are split",
    cost: 3,
    domain: """
      (:predicates (p ?x) (q ?x) (r ?x) (done) (seen))
      (:action set :parameters (?x) :effect (and (p ?x) (when (not (p ?x)) (q ?x))))
      (:action finish :parameters (?a ?b)
        :precondition (and
          (or (p ?a) (q ?b) (r ?a) (and (p ?b) (r ?b))) (or (q ?a) (q ?b) (not (r ?b)) (r ?a))
          (or (and (p ?a) (p ?b)) (r ?b) (and (q ?b) (r ?a)) (exists (?c) (and (r ?c) (q ?c))))
          (or (not (q ?b)) (q ?a) (p ?b) (and (r ?a) (r ?b))) (not (= ?a ?b)))
        :effect (when (and
          (or (p ?a) (q ?b) (r ?a) (and (p ?b) (r ?b))) (or (q ?a) (q ?b) (not (r ?b)) (r ?a))
          (or (and (p ?a) (p ?b)) (r ?b) (and (q ?b) (r ?a)) (exists (?c) (and (r ?c) (q ?c))))
          (or (not (q ?b)) (q ?a) (p ?b) (and (r ?a) (r ?b))))
          (done)))
      """,
    problem: "(:objects a b c) (:init) (:goal (done))"),
  UnusualTask(
    "costs that are fractions and values of functions; undefined ones rule an action out",
    cost: 1.75,
    domain: """
      (:types place) (:predicates (at ?x - place))
      (:functions (total-cost) (length ?x ?y - place) (toll))
      (:action go :parameters (?x ?y - place) :precondition (at ?x)
        :effect (and (not (at ?x)) (at ?y)
          (increase (total-cost) (+ (* 0.5 (length ?x ?y)) (toll)))))
      """,
    problem: """
      (:objects a b c - place)
      (:init (at a) (= (length a b) 1) (= (length b c) 1.5) (= (toll) 0.25) (= (total-cost) 0))
      (:goal (at c)) (:metric minimize (total-cost))
      """),
  UnusualTask(
    "the goal holds from the start",
    cost: 0,
    domain: "(:predicates (p) (q)) (:action f :effect (and (p) (not (q))))",
    problem: "(:init (q)) (:goal (and (q) (not (p))))"),
]
