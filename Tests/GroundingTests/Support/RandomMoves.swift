import PDDL
import TestSupport

/// A random task about things that are in one of a few places or in a hand: the predicates have
/// mutex groups, and actions break them now and then, move several things at once, or only under
/// conditions, and ask where things are not.
struct RandomMoves {
  private var generator: SeededGenerator

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
  }

  /// Makes the next task of the sequence.
  mutating func task() throws -> PDDLTask {
    let actions = (0..<number(in: 2...3)).map { action($0) }.joined(separator: "\n")
    let things = ["t0", "t1", "t2"].prefix(number(in: 2...3))
    let places = ["l0", "l1", "l2"].prefix(number(in: 2...3))
    var facts = things.map { chance(0.8) ? "(at \($0) \(pick(places)))" : "(held \($0))" }
    facts += places.filter { _ in chance(0.3) }.map { "(lit \($0))" }
    var goals = (0..<number(in: 0...2)).map { _ in
      literal(things: Array(things), places: Array(places))
    }
    goals.append(pick([false, true]) ? "(not \(pick(facts)))" : "(at t0 \(pick(places)))")
    return try GroundingTests.task(
      domain: """
        (:types thing place)
        (:predicates (at ?t - thing ?l - place) (held ?t - thing) (lit ?l - place) (done))
        \(actions)
        """,
      problem: """
        (:objects \(things.joined(separator: " ")) - thing \(places.joined(separator: " ")) - place)
        (:init \(facts.joined(separator: " "))) (:goal (and \(goals.joined(separator: " "))))
        """)
  }

  private mutating func action(_ number: Int) -> String {
    let things = ["?t", "?u"]
    let places = ["?a", "?b"]
    var conditions = [place(of: "?t")]
    var effects: [String] = []
    if chance(0.95) { effects.append("(not \(conditions[0]))") }
    if chance(0.8) { effects.append(place(of: "?t")) }
    if chance(0.9) { conditions.append("(not (= ?t ?u))") }
    if chance(0.9) { conditions.append("(not (= ?a ?b))") }
    for _ in 0..<self.number(in: 0...1) {
      conditions.append(literal(things: things, places: places))
    }
    for _ in 0..<self.number(in: 0...2) { effects.append(change()) }
    return """
      (:action move\(number) :parameters (?t ?u - thing ?a ?b - place)
        :precondition (and \(conditions.joined(separator: " ")))
        :effect (and \(effects.joined(separator: " "))))
      """
  }

  /// An effect beside the move of `?t`.
  private mutating func change() -> String {
    let condition = literal(things: ["?t", "?u"], places: ["?a", "?b"])
    let thing = chance(0.8) ? "?u" : "?t"
    let from = place(of: thing)
    let to = place(of: thing)
    switch number(in: 0...9) {
    case 0: return to
    case 1, 2: return "(when \(from) (and (not \(from)) \(to)))"
    case 3: return "(when \(condition) (and (not \(from)) \(to)))"
    case 4, 5: return "(when (and \(condition) \(from)) (and (not \(from)) \(to)))"
    case 6: return "(when \(condition) (not \(from)))"
    case 7:
      let to = place(of: "?x")
      return "(forall (?x - thing) (when (at ?x ?a) (and (not (at ?x ?a)) \(to))))"
    case 8: return "(forall (?l - place) (not (at \(thing) ?l)))"
    default: return chance(0.5) ? "(lit ?b)" : "(not (lit ?a))"
    }
  }

  private mutating func place(of thing: String) -> String {
    chance(0.25) ? "(held \(thing))" : "(at \(thing) \(pick(["?a", "?b"])))"
  }

  private mutating func literal(things: [String], places: [String]) -> String {
    let atom: String
    switch number(in: 0...9) {
    case 0: atom = "(lit \(pick(places)))"
    case 1, 2: atom = "(held \(pick(things)))"
    default: atom = "(at \(pick(things)) \(pick(places)))"
    }
    return chance(0.45) ? "(not \(atom))" : atom
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  private mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element {
    choices[choices.index(choices.startIndex, offsetBy: number(in: 0...choices.count - 1))]
  }
}
