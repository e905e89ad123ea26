public import PDDL

/// A plan with what each step needs and does, and what the goal needs at its end.
public struct ExplainedPlan: Hashable, Sendable {
  /// The steps in the order of the plan.
  public var steps: [ExplainedStep]
  /// What has to hold at the end.
  public var goal: GroundCondition

  /// Makes a plan.
  public init(steps: [ExplainedStep] = [], goal: GroundCondition = GroundCondition()) {
    self.steps = steps
    self.goal = goal
  }

  /// The actions only.
  public var planSteps: [PlanStep] { steps.map(\.step) }
}

/// That one step, or the initial state, makes true what another, or the goal, needs.
public struct CausalLink: Hashable, Sendable {
  /// The number of the step that makes it true; nil for the initial state.
  public var producer: Int?
  /// What is made true.
  public var literal: GroundLiteral
  /// The number of the step that needs it; nil for the goal.
  public var consumer: Int?

  /// Makes a link.
  public init(_ producer: Int?, _ literal: GroundLiteral, _ consumer: Int?) {
    self.producer = producer
    self.literal = literal
    self.consumer = consumer
  }
}

extension ExplainedPlan {
  /// The causal links of the plan (Tate 1977, "Generating project networks"): for each literal that is
  /// needed, the last step before that makes it true.
  ///
  /// - Complexity: O(n² c) for n steps with c conditions each.
  public var causalLinks: [CausalLink] {
    var links: [CausalLink] = []
    for consumer in 0...steps.count {
      let needed =
        consumer < steps.count ? steps[consumer].condition.literals : goal.literals
      for literal in needed.sorted(by: { $0.description < $1.description }) {
        let producer = (0..<consumer).last { steps[$0].achieves(literal) }
        links.append(CausalLink(producer, literal, consumer < steps.count ? consumer : nil))
      }
    }
    return links
  }

  /// The order that the steps have to keep; steps without order may run at the same time.
  ///
  /// Two steps keep their order if one makes true what the other needs, if one would spoil what the
  /// other needs or did, or if they are kept apart by steps between them (Bäckström 1998,
  /// "Computational aspects of reordering plans": a deordering of the plan).
  public var partialOrder: PartialOrder {
    var order = PartialOrder(count: steps.count)
    for link in causalLinks {
      if let producer = link.producer, let consumer = link.consumer {
        order.add(producer, before: consumer)
      }
    }
    for later in steps.indices {
      for earlier in 0..<later where steps[earlier].interferes(with: steps[later]) {
        order.add(earlier, before: later)
      }
      // A number that a comparison reads may be the work of any step before.
      for earlier in 0..<later where steps[earlier].disturbs(steps[later].condition) {
        order.add(earlier, before: later)
      }
    }
    return order
  }
}

/// A strict partial order of steps, numbered from 0.
public struct PartialOrder: Hashable, Sendable {
  /// For each step, the steps that have to end before it starts.
  public private(set) var predecessors: [Set<Int>]

  /// An order of so many steps in which each may run at any time.
  public init(count: Int) {
    predecessors = Array(repeating: [], count: count)
  }

  /// Puts one step before another. The caller sees to it that no circle comes about.
  public mutating func add(_ earlier: Int, before later: Int) {
    guard predecessors.indices.contains(later), predecessors.indices.contains(earlier) else {
      return
    }
    predecessors[later].insert(earlier)
  }

  /// The steps that may start when others have ended: the earliest first.
  public func ready(done: Set<Int>, started: Set<Int> = []) -> [Int] {
    predecessors.indices.filter { step in
      !done.contains(step) && !started.contains(step) && predecessors[step].isSubset(of: done)
    }
  }

  /// The order without the pairs that follow from others.
  public var reduced: PartialOrder {
    let closed = closure
    var result = PartialOrder(count: predecessors.count)
    for later in predecessors.indices {
      for earlier in predecessors[later]
      where !closed[later].contains(where: { $0 != earlier && closed[$0].contains(earlier) }) {
        result.add(earlier, before: later)
      }
    }
    return result
  }

  /// For each step, all steps before it.
  private var closure: [Set<Int>] {
    var closed = predecessors
    for step in predecessors.indices {
      // Steps are added in the order of a plan: those before a step have lower numbers.
      for earlier in predecessors[step] { closed[step].formUnion(closed[earlier]) }
    }
    return closed
  }

  /// The round of each step, counted from 1, if all that can run does.
  public var rounds: [Int] {
    var rounds: [Int] = []
    for earlier in predecessors {
      rounds.append(1 + (earlier.map { $0 < rounds.count ? rounds[$0] : 0 }.max() ?? 0))
    }
    return rounds
  }

  /// The length of the longest chain: how many rounds the plan takes if all that can run does.
  public var depth: Int { rounds.max() ?? 0 }
}
