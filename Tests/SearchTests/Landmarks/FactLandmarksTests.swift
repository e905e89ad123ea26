import Grounding
import Testing

@testable import Search

@Suite("Landmarks of all facts")
struct FactLandmarksTests {
  /// The facts that the relaxation reaches without some of them.
  private func reached(_ task: RelaxedTask, from values: [Int32], without: Set<Int32>) -> Set<Int32>
  {
    var facts: Set<Int32> = []
    for (variable, value) in values.enumerated() {
      let fact = task.firstFacts[variable] + value
      if !without.contains(fact) { facts.insert(fact) }
    }
    var count = -1
    while facts.count > count {
      count = facts.count
      for index in 0..<Int32(task.operatorCount)
      where task.conditions(of: index).allSatisfy({ facts.contains(task.records[$0]) }) {
        for position in task.effects(of: index) where !without.contains(task.records[position]) {
          facts.insert(task.records[position])
        }
      }
    }
    return facts
  }

  @Test("A fact's landmarks are those without which the relaxation misses it", arguments: 0..<200)
  func definition(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let values = NaiveTask(task: task).initialState
    let relaxation = RelaxedTask(task, costType: .one)
    var effort = Int.max
    let landmarks = try #require(FactLandmarks(relaxation, values: values, effort: &effort))
    let all = reached(relaxation, from: values, without: [])
    let initial = Set(values.indices.map { relaxation.firstFacts[$0] + values[$0] })
    for fact in 0..<Int32(relaxation.factCount) {
      #expect(landmarks.isReached(fact) == all.contains(fact))
    }
    var expected: [Int32: Set<Int32>] = [:]
    for landmark in all.subtracting(initial) {
      let others = reached(relaxation, from: values, without: [landmark])
      for fact in all.subtracting(others) { expected[fact, default: []].insert(landmark) }
    }
    for fact in all { #expect(Set(landmarks[fact]) == expected[fact, default: []]) }
  }

  @Test("Disjunctions are found like facts", arguments: 0..<200)
  func disjunctions(seed: Int) throws {
    let task = FiniteDomainTask.random(seed: seed)
    let values = NaiveTask(task: task).initialState
    let relaxation = RelaxedTask(task, costType: .one)
    let initial = Set(values.indices.map { relaxation.firstFacts[$0] + values[$0] })
    let all = reached(relaxation, from: values, without: [])
    let others = all.subtracting(initial).sorted()
    guard others.count >= 4 else { return }
    let disjunctions = [Array(others[0...1]), Array(others[2...3])]
    var effort = Int.max
    let landmarks = try #require(
      FactLandmarks(relaxation, values: values, disjunctions: disjunctions, effort: &effort))
    for (index, facts) in disjunctions.enumerated() {
      let symbol = Int32(relaxation.factCount + index)
      let without = reached(relaxation, from: values, without: Set(facts))
      for fact in all { #expect(landmarks[fact].contains(symbol) == !without.contains(fact)) }
    }
  }

  @Test("Gives up when the effort is used up")
  func effort() {
    let task = FiniteDomainTask.chain(length: 100)
    let relaxation = RelaxedTask(task, costType: .one)
    var effort = 1000
    #expect(FactLandmarks(relaxation, values: [0], effort: &effort) == nil)
    #expect(effort < 0)
    effort = 100_000
    #expect(FactLandmarks(relaxation, values: [0], effort: &effort)?[100].count == 100)
    #expect(effort > 0)
  }
}
