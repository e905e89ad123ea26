import Testing

@testable import Grounding

@Suite("Finite-domain tasks")
struct FiniteDomainTaskTests {
  @Test("The unsolvable task has no plan and can be written")
  func unsolvable() throws {
    let task = FiniteDomainTask.unsolvable
    #expect(NaiveSearch(task).solve() == .unsolvable)
    let again = try SASReader.read(Array(SASWriter.text(task).utf8))
    #expect(again.goal == [FiniteDomainTask.Fact(0, 1)])
    #expect(again.names.factName(variable: 0, value: 1) == "Atom goal()")
  }

  @Test("Facts are ordered by variable, then by value")
  func order() {
    let facts = [(1, 0), (0, 2), (0, 1)].map { FiniteDomainTask.Fact($0, $1) }
    #expect(facts.sorted().map { [$0.variable, $0.value] } == [[0, 1], [0, 2], [1, 0]])
  }

  @Test("Figures of a task")
  func figures() throws {
    let task = try SASReader.read(Array(doorTask.utf8))
    #expect(task.variableCount == 4)
    #expect(task.factCount == 8)
    #expect(task.isDerived(2) && !task.isDerived(1))
    #expect(task.hasConditionalEffects)
  }
}
