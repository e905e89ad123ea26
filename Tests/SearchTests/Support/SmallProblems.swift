import Grounding
import PDDL

/// PDDL problems small enough to work out estimates by hand.
enum SmallProblems {
  /// Blocks world: Sussman's anomaly. The shortest plan has 6 steps.
  static let sussman = """
    (define (domain blocks)
      (:predicates (on ?x ?y) (ontable ?x) (clear ?x) (handempty) (holding ?x))
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
        :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (handempty))
                     (not (on ?x ?y)))))
    (define (problem sussman) (:domain blocks)
      (:objects a b c)
      (:init (ontable a) (on c a) (clear c) (ontable b) (clear b) (handempty))
      (:goal (and (on a b) (on b c))))
    """

  /// Two trucks and two parcels on the road a - b - c - d. The shortest plan has 10 steps.
  static let delivery = """
    (define (domain delivery)
      (:predicates (road ?a ?b) (truck ?t) (parcel ?p) (place ?l) (at ?x ?l) (in ?p ?t))
      (:action drive :parameters (?t ?a ?b)
        :precondition (and (truck ?t) (at ?t ?a) (road ?a ?b))
        :effect (and (at ?t ?b) (not (at ?t ?a))))
      (:action load :parameters (?p ?t ?l)
        :precondition (and (parcel ?p) (truck ?t) (at ?t ?l) (at ?p ?l))
        :effect (and (in ?p ?t) (not (at ?p ?l))))
      (:action unload :parameters (?p ?t ?l)
        :precondition (and (parcel ?p) (truck ?t) (place ?l) (at ?t ?l) (in ?p ?t))
        :effect (and (at ?p ?l) (not (in ?p ?t)))))
    (define (problem two-parcels) (:domain delivery)
      (:objects t1 t2 p1 p2 a b c d)
      (:init (truck t1) (truck t2) (parcel p1) (parcel p2) (place a) (place b) (place c) (place d)
        (road a b) (road b a) (road b c) (road c b) (road c d) (road d c)
        (at t1 a) (at t2 d) (at p1 c) (at p2 a))
      (:goal (and (at p1 a) (at p2 d) (at t1 b))))
    """

  /// A robot with two grippers takes four balls to the other room. The shortest plan has 11 steps.
  static let gripper = """
    (define (domain gripper)
      (:predicates (room ?r) (ball ?b) (gripper ?g) (at-robby ?r) (at ?b ?r) (free ?g)
        (carry ?o ?g))
      (:action move :parameters (?from ?to)
        :precondition (and (room ?from) (room ?to) (at-robby ?from))
        :effect (and (at-robby ?to) (not (at-robby ?from))))
      (:action pick :parameters (?obj ?room ?gripper)
        :precondition (and (ball ?obj) (room ?room) (gripper ?gripper) (at ?obj ?room)
          (at-robby ?room) (free ?gripper))
        :effect (and (carry ?obj ?gripper) (not (at ?obj ?room)) (not (free ?gripper))))
      (:action drop :parameters (?obj ?room ?gripper)
        :precondition (and (ball ?obj) (room ?room) (gripper ?gripper) (carry ?obj ?gripper)
          (at-robby ?room))
        :effect (and (at ?obj ?room) (free ?gripper) (not (carry ?obj ?gripper)))))
    (define (problem four-balls) (:domain gripper)
      (:objects rooma roomb b1 b2 b3 b4 left right)
      (:init (room rooma) (room roomb) (ball b1) (ball b2) (ball b3) (ball b4) (gripper left)
        (gripper right) (at-robby rooma) (free left) (free right)
        (at b1 rooma) (at b2 rooma) (at b3 rooma) (at b4 rooma))
      (:goal (and (at b1 roomb) (at b2 roomb) (at b3 roomb) (at b4 roomb))))
    """

  /// Grounds a text that holds a domain and behind it a problem.
  static func task(_ text: String) throws -> FiniteDomainTask {
    let parts = text.split(separator: "(define (problem", maxSplits: 1)
    let pair = try PDDLTask(
      domain: SourceText(String(parts.first ?? ""), name: "domain.pddl"),
      problem: SourceText("(define (problem" + (parts.last ?? ""), name: "problem.pddl"))
    return try Grounder.ground(pair.domain, pair.problem).task
  }
}
