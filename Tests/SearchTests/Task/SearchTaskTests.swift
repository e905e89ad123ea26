import Grounding
import TestSupport
import Testing

@testable import Search

/// The structures of the hot core against the plain semantics, on all reachable states of random
/// tasks.
@Suite("Search task")
struct SearchTaskTests {
  @Test("The successor generator finds exactly the applicable operators", arguments: 0..<150)
  func applicableOperators(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let generator = SuccessorGenerator(task: task)
    var found = [Int32](repeating: -1, count: generator.capacity)
    for state in naive.reachableStates().keys {
      let count = generator.generate(state, into: &found)
      #expect(found[..<count].sorted() == naive.applicable(in: state))
    }
  }

  @Test("A switch over few of many values finds them all")
  func sparseSwitch() {
    var task = FiniteDomainTask()
    task.domainSizes = [1000, 1000]
    task.axiomLayers = [-1, -1]
    task.initialValues = [0, 0]
    let values: [Int32] = [0, 3, 500, 501, 999]
    for value in values {
      task.preconditions.appendRow([FiniteDomainTask.Fact(0, value)])
      task.effects.appendRow([])
      task.costs.append(1)
    }
    task.preconditions.appendRow([FiniteDomainTask.Fact(1, 77)])
    task.effects.appendRow([])
    task.costs.append(1)
    let generator = SuccessorGenerator(task: task)
    var found = [Int32](repeating: -1, count: generator.capacity)
    for value in Int32(0)..<1000 {
      let count = generator.generate([value, 77], into: &found)
      let expected: [Int32] = values.firstIndex(of: value).map { [Int32($0), 5] } ?? [5]
      #expect(found[..<count].sorted() == expected)
    }
  }

  @Test("The axiom evaluator gives the stratified fixpoint", arguments: 0..<150)
  func axioms(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let evaluator = AxiomEvaluator(task: task)
    for state in naive.reachableStates().keys {
      var values = state
      for variable in values.indices where task.isDerived(variable) { values[variable] = 0 }
      evaluator.evaluate(&values)
      #expect(values == state)
    }
  }

  @Test("Applying operators packed and unpacked gives the successor", arguments: 0..<150)
  func successors(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let searchTask = SearchTask(task)
    let evaluator = AxiomEvaluator(task: task)
    var words = [UInt64](repeating: 0, count: searchTask.packer.wordCount)
    var after = words
    for state in naive.reachableStates().keys {
      #expect(searchTask.isGoal(state) == naive.isGoal(state))
      for step in naive.applicable(in: state) {
        let expected = naive.successor(of: state, by: step)
        searchTask.packer.pack(state, into: &words)
        searchTask.apply(step, to: words, values: state, into: &after)
        var values = [Int32](repeating: 0, count: state.count)
        searchTask.packer.unpack(after, into: &values)
        evaluator.evaluate(&values)
        #expect(values == expected)

        searchTask.apply(step, to: state, into: &values)
        evaluator.evaluate(&values)
        #expect(values == expected)
      }
    }
  }

  @Test("A replay agrees with the plain semantics about plans and nonsense", arguments: 0..<100)
  func replay(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let length = Int.random(in: 0...4, using: &generator)
      let plan = (0..<length).map { _ in
        Int32.random(in: 0..<Int32(task.operatorCount), using: &generator)
      }
      #expect(TaskReplay.cost(of: plan, in: task) == naive.cost(of: plan))
    }
    #expect(TaskReplay.cost(of: [-1], in: task) == nil)
    #expect(TaskReplay.cost(of: [Int32(task.operatorCount)], in: task) == nil)
  }
}
