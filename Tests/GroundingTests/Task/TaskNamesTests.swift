import PDDL
import Testing

@testable import Grounding

@Suite("Names of a task's parts")
struct TaskNamesTests {
  @Test("Facts are called as Fast Downward calls them")
  func facts() {
    var names = TaskNames()
    names.words = ["at", "truck1", "home", "empty"]
    names.facts = RaggedArray(
      rows: [
        [0, 1, 2], [TaskNames.negated, 0, 1, 2], [3], [TaskNames.negated, 3],
        [TaskNames.noneOfThose], [],
      ])
    names.firstFact = [0, 2, 4]
    #expect(names.factName(variable: 0, value: 0) == "Atom at(truck1, home)")
    #expect(names.factName(variable: 0, value: 1) == "NegatedAtom at(truck1, home)")
    #expect(names.factName(variable: 1, value: 0) == "Atom empty()")
    #expect(names.factName(variable: 1, value: 1) == "NegatedAtom empty()")
    #expect(names.factName(variable: 2, value: 0) == "<none of those>")
    #expect(names.factName(variable: 2, value: 1) == "<none of those>")
  }

  @Test("Operators are called as plans call them")
  func operators() {
    var names = TaskNames()
    names.words = ["drive", "wait", "truck1", "home"]
    names.operators = RaggedArray(rows: [[0, 2, 3], [1]])
    #expect(names.operatorWords(0) == ["drive", "truck1", "home"])
    #expect(names.operatorName(0) == "drive truck1 home")
    #expect(names.operatorName(1) == "wait")
  }

  @Test(
    "A grounded task's names are those of its domain and problem; existential ones are left out")
  func grounded() throws {
    let result = try task(
      domain: """
        (:types truck place) (:constants depot - place)
        (:predicates (at ?t - truck ?l - place) (idle) (road ?a ?b - place))
        (:action drive :parameters (?t - truck ?to - place)
          :precondition (exists (?from - place) (and (at ?t ?from) (road ?from ?to) (not (= ?from ?to))))
          :effect (and (forall (?l - place) (not (at ?t ?l))) (at ?t ?to) (not (idle))))
        (:action rest :precondition (not (idle)) :effect (idle))
        """,
      problem: """
        (:objects t - truck home - place)
        (:init (at t home) (idle) (road home depot)) (:goal (and (at t depot) (idle)))
        """
    ).grounded()
    let names = result.task.names
    let facts = (0..<result.task.variableCount).map { variable in
      (0..<Int(result.task.domainSizes[variable])).map {
        names.factName(variable: variable, value: $0)
      }
    }
    #expect(
      facts == [["Atom at(t, home)", "Atom at(t, depot)"], ["Atom idle()", "NegatedAtom idle()"]])
    #expect(
      (0..<result.task.operatorCount).map(names.operatorName) == ["drive t depot", "rest"])
  }
}
