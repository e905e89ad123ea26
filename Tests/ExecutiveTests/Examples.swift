import AgentSpeak
import Executive
import PDDL

/// Tasks that several tests share.
enum Examples {
  /// Blocks with a hand.
  static let blocks = """
    (define (domain blocks)
      (:requirements :strips :typing)
      (:types block)
      (:predicates (on ?x ?y - block) (on-table ?x - block) (clear ?x - block) (hand-empty)
        (holding ?x - block))
      (:action pick-up :parameters (?x - block)
        :precondition (and (clear ?x) (on-table ?x) (hand-empty))
        :effect (and (not (on-table ?x)) (not (clear ?x)) (not (hand-empty)) (holding ?x)))
      (:action put-down :parameters (?x - block)
        :precondition (holding ?x)
        :effect (and (not (holding ?x)) (clear ?x) (hand-empty) (on-table ?x)))
      (:action stack :parameters (?x ?y - block)
        :precondition (and (holding ?x) (clear ?y))
        :effect (and (not (holding ?x)) (not (clear ?y)) (clear ?x) (hand-empty) (on ?x ?y)))
      (:action unstack :parameters (?x ?y - block)
        :precondition (and (on ?x ?y) (clear ?x) (hand-empty))
        :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (hand-empty))
          (not (on ?x ?y)))))
    """

  /// Two rovers that drive, sample and send, with batteries that one may spend on little.
  static let rovers = """
    (define (domain rovers)
      (:requirements :typing :numeric-fluents)
      (:types rover place)
      (:predicates (at ?r - rover ?p - place) (sampled ?p - place) (sent ?p - place))
      (:functions (battery ?r - rover))
      (:action drive :parameters (?r - rover ?from ?to - place)
        :precondition (and (at ?r ?from) (>= (battery ?r) 1))
        :effect (and (not (at ?r ?from)) (at ?r ?to) (decrease (battery ?r) 1)))
      (:action sample :parameters (?r - rover ?p - place)
        :precondition (at ?r ?p)
        :effect (sampled ?p))
      (:action send :parameters (?p - place)
        :precondition (sampled ?p)
        :effect (sent ?p)))
    """

  static func domain(_ text: String) throws -> Domain {
    try DomainReader.read(SourceText(text, name: "domain.pddl")).get()
  }

  static func atom(_ words: String) -> GroundAtom {
    let parts = words.split(separator: " ").map(String.init)
    return GroundAtom(parts[0], Array(parts.dropFirst()))
  }

  static func state(_ atoms: String..., values: [String: Double] = [:]) -> FactState {
    var state = FactState(Set(atoms.map(atom)))
    for (name, value) in values {
      let parts = name.split(separator: " ").map(String.init)
      state.values[GroundFunctionTerm(parts[0], Array(parts.dropFirst()))] = value
    }
    return state
  }

  static func steps(_ text: String...) -> [PlanStep] {
    text.map { text in
      let parts = text.split(separator: " ").map(String.init)
      return PlanStep(parts[0], Array(parts.dropFirst()))
    }
  }

  static func goal(_ atoms: String...) -> PDDL.Formula {
    .and(
      atoms.map(atom).map { .atom(Atom($0.predicate, $0.arguments.map { .constant($0) })) })
  }

  static func literals(_ text: String) throws -> [Structure] {
    try TermReader.read(SourceText("[\(text)]", name: "beliefs")).term.elements?
      .compactMap(\.literal) ?? []
  }

  static func objects(_ type: String, _ names: String...) -> [TypedName] {
    names.map { TypedName($0, type: TypeExpression(type)) }
  }
}
