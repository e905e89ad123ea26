import Grounding
import Testing

@testable import Search

@Suite("Relevant facts")
struct RelevantFactsTests {
  /// The progress of a state none of whose relevant facts is achieved.
  private func start(
    _ facts: inout RelevantFacts, from values: [Int32]
  ) -> Int32? {
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress,
        case .progress(let progress) = facts.compute(from: SearchState(values: base))
      else { return nil }
      return progress
    }
  }

  private func expectNew(_ expected: [Bool], in facts: borrowing RelevantFacts) {
    var found: [Bool] = []
    for fact in 0..<Int32(expected.count) { found.append(facts.isNew(fact)) }
    #expect(found == expected)
  }

  @Test("The facts of a relaxed plan are relevant until they are achieved")
  func chain() throws {
    // The goal is value 4; from value 1 the relaxed plan makes 2, 3 and 4 true.
    var facts = RelevantFacts(task: .chain(length: 4), budget: Budget())
    let started = start(&facts, from: [1])
    let first = try #require(started)
    facts.select(first)
    expectNew([false, false, true, true, true], in: facts)
    let none = facts.achieved
    #expect(none == 0)

    let advanced = [2].withUnsafeBufferPointer { facts.advance(by: $0) }
    let second = try #require(advanced)
    facts.select(second)
    expectNew([false, false, false, true, true], in: facts)
    let one = facts.achieved
    #expect(one == 1)

    // What is computed from another state stands by itself.
    let restarted = start(&facts, from: [3])
    let other = try #require(restarted)
    facts.select(other)
    expectNew([false, false, false, false, true], in: facts)
    facts.select(first)
    expectNew([false, false, true, true, true], in: facts)
  }

  @Test("A state from which the relaxation does not reach the goal is a dead end")
  func deadEnd() {
    let task = FiniteDomainTask.counters(2)
    var facts = RelevantFacts(task: task, budget: Budget())
    task.initialValues.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      if case .deadEnd = facts.compute(from: SearchState(values: base)) { return }
      Issue.record("no dead end")
    }
  }
}
