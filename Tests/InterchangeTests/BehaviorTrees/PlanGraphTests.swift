import PDDL
import TestSupport
import Testing

@testable import Interchange

@Suite struct PlanGraphTests {
  private static let domain = """
    (define (domain d)
      (:requirements :durative-actions :fluents :quantified-preconditions :derived-predicates)
      (:predicates (p ?x) (q ?x) (any))
      (:functions (fuel) (cost))
      (:derived (any) (exists (?x) (p ?x)))
      (:action make :parameters (?x) :effect (p ?x))
      (:action break :parameters (?x) :effect (not (p ?x)))
      (:action use :parameters (?x) :precondition (p ?x) :effect (and (q ?x) (increase (cost) 1)))
      (:action all :precondition (forall (?x) (q ?x)) :effect (and))
      (:action look :precondition (any) :effect (and))
      (:action burn :precondition (> (fuel) 0) :effect (decrease (fuel) 1))
      (:action fill :effect (assign (fuel) 9))
      (:durative-action slow :parameters (?x) :duration (= ?duration 3) :condition (at start (p ?x))
        :effect (at end (q ?x))))
    """

  private func graph(_ plan: String) throws -> PlanGraph {
    let domain = try #require(DomainReader.read(SourceText(Self.domain, name: "d")).value)
    let plan = try #require(PlanReader.read(SourceText(plan, name: "p")).value)
    return try PlanGraph(plan, in: domain, file: "p")
  }

  @Test(arguments: [
    ("(make a)\n(use a)", [[], [0]]), ("(make a)\n(use b)", [[], []]),
    // Cost is only added to: the order does not matter.
    ("(make a)\n(make b)\n(use a)\n(use b)", [[], [], [0], [1]]),
    // What is read must not be broken before, and what is broken not be made after.
    ("(use a)\n(break a)\n(make a)", [[], [0], [1]]),
    // Arcs that others imply are left out.
    ("(make a)\n(use a)\n(break a)", [[], [0], [1]]),
    ("(use a)\n(use b)\n(all)", [[], [], [0, 1]]),
    // A derived predicate may depend on anything.
    ("(make a)\n(fill)\n(look)", [[], [], [0, 1]]),
    ("(fill)\n(burn)\n(fill)\n(burn)", [[], [0], [1], [2]]),
    // In a timed plan what overlaps cannot wait for each other.
    ("0: (slow a) [3]\n1: (break a) [1]\n4: (all) [1]", [[], [], [0]]),
    ("5: (use a) [1]\n0: (make a) [1]", [[], [0]]),
  ])
  func stepsWaitForWhatTheyNeed(plan: String, predecessors: [[Int]]) throws {
    #expect(try graph(plan).predecessors == predecessors)
  }

  @Test func namesAreActionsWithTheirStartInMilliseconds() throws {
    let timed = try graph("0.5: (make a) [1]\n2.25: (use a) [1]\n1e300: (fill) [1]")
    #expect(timed.names == ["(make a):500", "(use a):2250", "(fill):0"])
    #expect(try graph("(make a)\n(use a)").names == ["(make a):0", "(use a):1000"])
  }

  /// The arcs say the same as all conflicts do, with none to spare; layers never put what conflicts side by side.
  @Test(arguments: 0..<40)
  func arcsAreTheTransitiveReductionOfTheConflicts(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let steps = (0..<25).map { _ -> (action: String, object: String) in
      (
        ["make", "break", "use"].randomElement(using: &random) ?? "use",
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      )
    }
    let graph = try graph(steps.map { "(\($0.action) \($0.object))" }.joined(separator: "\n"))
    // On the same object all but two of the same kind conflict.
    func conflict(_ i: Int, _ j: Int) -> Bool {
      steps[i].object == steps[j].object && steps[i].action != steps[j].action
    }
    func closure(_ arcs: [[Int]]) -> [Set<Int>] {
      arcs.reduce(into: []) { all, direct in
        all.append(direct.reduce(into: Set(direct)) { $0.formUnion(all[$1]) })
      }
    }
    let wanted = closure(steps.indices.map { j in (0..<j).filter { conflict($0, j) } })
    let found = closure(graph.predecessors)
    #expect(found == wanted)
    for (step, direct) in graph.predecessors.enumerated() {
      for arc in direct {
        let others = direct.filter { $0 != arc }
        #expect(!others.contains { found[$0].contains(arc) }, "\(arc) → \(step) is implied")
      }
    }
    for layer in graph.layers {
      for i in layer { for j in layer where i != j { #expect(!conflict(i, j)) } }
    }
    #expect(graph.layers.flatMap { $0 }.sorted() == Array(steps.indices))
  }
}
