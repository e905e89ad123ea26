import PDDL
import Testing

@testable import Grounding

@Suite("Invariant candidates")
struct InvariantCandidateTests {
  private func text(_ candidate: InvariantCandidate, _ task: NormalTask) -> String {
    candidate.parts.map { part in
      let columns = (0..<task.predicates[part.predicate].arity).map { column in
        part.columns.firstIndex(of: column).map { "?\($0)" } ?? "_"
      }
      return "\(task.predicates[part.predicate].name)(\(columns.joined(separator: ",")))"
    }.joined(separator: " ")
  }

  @Test("The first candidates have one predicate and count over no column or one")
  func initial() throws {
    let normal = try task(delivery, onePackage).normalised()
    #expect(
      InvariantCandidate.initial(for: 0, arity: 2).map { text($0, normal) }
        == ["at(?0,?1)", "at(_,?0)", "at(?0,_)"])
    #expect(InvariantCandidate.initial(for: 1, arity: 0).map(\.parameterCount) == [0])
  }

  @Test("A refinement takes in an atom that the unbalanced action deletes")
  func refinements() throws {
    let normal = try task(delivery, onePackage).normalised()
    let at = InvariantCandidate([.init(predicate: 0, columns: [0])])
    let load = normal.schemas[1]
    let unload = normal.schemas[2]
    #expect(
      at.refinements(balancing: 0, in: unload).map { text($0, normal) } == ["at(?0,_) in(?0,_)"])
    // Loading adds no atom of the candidate.
    #expect(at.refinements(balancing: 0, in: load) == [])
    // By place, the deleted atom does not name it.
    let byPlace = InvariantCandidate([.init(predicate: 0, columns: [1])])
    #expect(byPlace.refinements(balancing: 0, in: unload) == [])
  }

  @Test("A predicate is taken in once only, its columns in every way that fits")
  func placements() throws {
    let normal = try task(
      domain: """
        (:predicates (p ?x) (q ?x ?y ?z))
        (:action f :parameters (?x ?y) :precondition (q ?x ?x ?y)
          :effect (and (p ?x) (not (q ?x ?x ?y)) (not (q ?y ?x ?y)) (not (p ?y))))
        """, problem: "(:objects a) (:init) (:goal ())"
    ).normalised()
    let whole = InvariantCandidate([.init(predicate: 0, columns: [0])])
    #expect(whole.refinements(balancing: 0, in: normal.schemas[0]) == [])
    let counting = InvariantCandidate([.init(predicate: 0, columns: [])])
    #expect(counting.refinements(balancing: 0, in: normal.schemas[0]) == [])
    let two = try task(
      domain: """
        (:predicates (p ?x) (q ?x ?y))
        (:action f :parameters (?x) :effect (and (p ?x) (not (q ?x ?x))))
        """, problem: "(:objects a) (:init) (:goal ())"
    ).normalised()
    #expect(
      whole.refinements(balancing: 0, in: two.schemas[0]).map { text($0, two) }
        == ["p(?0) q(?0,_)", "p(?0) q(_,?0)"])
  }
}
