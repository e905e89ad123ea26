import Grounding
import Testing

@testable import Search

@Suite("Estimates from the delete relaxation")
struct RelaxationHeuristicsTests {
  /// What pyperplan 2.1 and Fast Downward give for the initial states; they agree.
  @Test(
    "Initial states of small problems have the estimates of other planners",
    arguments: [
      (SmallProblems.sussman, 3, 5, 5, 5),
      (SmallProblems.delivery, 4, 10, 7, 7),
      (SmallProblems.gripper, 2, 12, 9, 9),
    ])
  func knownEstimates(text: String, max: Int, add: Int, ff: Int, cut: Int) throws {
    let task = try SmallProblems.task(text)
    let state = task.initialValues
    #expect(MaxHeuristic(task: task, costType: .normal).estimate(state, of: task).value == max)
    #expect(AdditiveHeuristic(task: task, costType: .normal).estimate(state, of: task).value == add)
    #expect(FFHeuristic(task: task, costType: .normal).estimate(state, of: task).value == ff)
    #expect(
      LandmarkCutHeuristic(task: task, costType: .normal).estimate(state, of: task).value == cut)
  }

  @Test("h_max and h_add solve their equations", arguments: 0..<300)
  func equations(seed: Int) {
    let task = FiniteDomainTask.randomWithoutAxioms(seed: seed, hasConditionalEffects: true)
    let naive = NaiveTask(task: task)
    let max = MaxHeuristic(task: task, costType: .normal)
    let add = AdditiveHeuristic(task: task, costType: .normal)
    for state in naive.someStates() {
      #expect(
        max.estimate(state, of: task).value
          == naive.relaxedEstimate(of: state) { $0.max() ?? 0 })
      #expect(
        add.estimate(state, of: task).value
          == naive.relaxedEstimate(of: state) { $0.reduce(0, +) })
    }
  }

  @Test("h_max never exceeds the true cost, and dead ends are real", arguments: 0..<300)
  func admissibility(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let max = MaxHeuristic(task: task, costType: .normal)
    let add = AdditiveHeuristic(task: task, costType: .normal)
    let ff = FFHeuristic(task: task, costType: .normal)
    for (state, distance) in NaiveTask(task: task).goalDistances() {
      let maximum = max.estimate(state, of: task).value
      let sum = add.estimate(state, of: task).value
      let plan = ff.estimate(state, of: task).value
      if let distance {
        #expect(maximum != nil && sum != nil && plan != nil, "\(state) is no dead end")
        #expect((maximum ?? 0) <= distance)
      }
      #expect((maximum == nil) == (sum == nil))
      #expect((maximum == nil) == (plan == nil))
      if let maximum, let sum, let plan {
        #expect(maximum <= plan)
        #expect(plan <= sum)
      }
    }
  }

  @Test("Preferred operators are applicable", arguments: 0..<200)
  func preferredOperators(seed: Int) {
    let task = FiniteDomainTask.random(seed: seed)
    let naive = NaiveTask(task: task)
    let add = AdditiveHeuristic(task: task, costType: .one)
    let ff = FFHeuristic(task: task, costType: .one)
    for state in naive.someStates() {
      let applicable = Set(naive.applicable(in: state))
      #expect(applicable.isSuperset(of: add.estimate(state, of: task).preferred))
      let (value, preferred) = ff.estimate(state, of: task)
      #expect(applicable.isSuperset(of: preferred))
      if naive.isGoal(state) {
        #expect(value == 0)
        #expect(preferred.isEmpty)
      } else if let value, value > 0 {
        #expect(!preferred.isEmpty, "a relaxed plan has a first step")
      }
    }
  }

  @Test("The relaxed plan of a chain has every step of it, and prefers the first")
  func chain() {
    let task = FiniteDomainTask.chain(length: 20)
    let (value, preferred) = FFHeuristic(task: task, costType: .normal).estimate([3], of: task)
    #expect(value == 17)
    #expect(preferred == [3])
    #expect(MaxHeuristic(task: task, costType: .normal).estimate([3], of: task).value == 17)
    #expect(AdditiveHeuristic(task: task, costType: .normal).estimate([20], of: task).value == 0)
  }

  @Test("Cost types change what operators count for")
  func costTypes() {
    var task = FiniteDomainTask.chain(length: 3)
    task.costs = [0, 7, 100_000]
    task.hasActionCosts = true
    for (costType, expected) in [
      (CostType.normal, 100_007), (.one, 3), (.plusOne, 100_010),
    ] {
      #expect(FFHeuristic(task: task, costType: costType).estimate([0], of: task).value == expected)
      #expect(
        MaxHeuristic(task: task, costType: costType).estimate([0], of: task).value == expected)
    }
  }

  @Test("Costs that do not fit stick at the largest estimate")
  func hugeCosts() {
    var task = FiniteDomainTask.chain(length: 5)
    task.costs = Array(repeating: .max, count: 5)
    for heuristic in [
      MaxHeuristic(task: task, costType: .plusOne), FFHeuristic(task: task, costType: .normal),
      AdditiveHeuristic(task: task, costType: .normal),
      LandmarkCutHeuristic(task: task, costType: .normal),
    ] as [any Heuristic] {
      #expect(heuristic.estimate([0], of: task).value == Int(Estimate.largest))
    }
  }

  @Test("An operator with more than 255 conditions is handled")
  func manyConditions() {
    // 600 switches, each turned on by an operator; one more operator needs them all.
    var task = FiniteDomainTask()
    let switches: Int32 = 600
    task.domainSizes = Array(repeating: 2, count: Int(switches) + 1)
    task.axiomLayers = Array(repeating: -1, count: Int(switches) + 1)
    task.initialValues = Array(repeating: 0, count: Int(switches) + 1)
    task.goal = [.init(switches, 1)]
    for index in 0..<switches {
      task.preconditions.appendRow([])
      task.effects.appendRow([.init(.init(index, 1))])
    }
    task.preconditions.appendRow((0..<switches).map { .init($0, 1) })
    task.effects.appendRow([.init(.init(switches, 1))])
    task.costs = Array(repeating: 1, count: Int(switches) + 1)

    var state = task.initialValues
    #expect(MaxHeuristic(task: task, costType: .one).estimate(state, of: task).value == 2)
    #expect(AdditiveHeuristic(task: task, costType: .one).estimate(state, of: task).value == 601)
    let ff = FFHeuristic(task: task, costType: .one)
    #expect(ff.estimate(state, of: task).value == 601)
    #expect(ff.estimate(state, of: task).preferred == Array(0..<switches))
    for index in 0..<Int(switches) { state[index] = 1 }
    #expect(ff.estimate(state, of: task).value == 1)
    #expect(ff.estimate(state, of: task).preferred == [switches], "all its conditions hold")
    state[17] = 0
    #expect(ff.estimate(state, of: task).preferred == [17])
  }
}

extension NaiveTask {
  /// Up to thirty of the states that can be reached, always the same ones.
  func someStates() -> [[Int32]] {
    let states = reachableStates().keys.sorted { $0.lexicographicallyPrecedes($1) }
    let step = max(1, states.count / 30)
    return stride(from: 0, to: states.count, by: step).map { states[$0] }
  }
}
