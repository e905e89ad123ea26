public import PDDL
public import Validation

/// How well a learned domain predicts which actions are applicable in test states, and what they do
/// there: AMLGym's *predicted applicability* and *predicted effects* (Lamanna and others,
/// "AMLGym", `metrics/_predictive.py`).
public struct PredictivePower: Sendable {
  /// For each action that is applicable somewhere, in truth or by the learned domain: how the sets of its
  /// applicable ground actions compare, added up over all states.
  public internal(set) var applicability: [String: PredictionScore] = [:]
  /// For each action that both domains say to be applicable somewhere: how the changes compare that
  /// the domains predict where both say so.
  public internal(set) var effects: [String: PredictionScore] = [:]
  /// How many states were tested.
  public internal(set) var stateCount = 0

  /// The means over the actions of precision and recall; nil if no action is applicable anywhere.
  public var meanApplicability: (precision: Double, recall: Double)? {
    PredictionScore.means(of: applicability.values)
  }

  /// The means over the actions of precision and recall; nil if no ground action is applicable in
  /// both domains.
  public var meanEffects: (precision: Double, recall: Double)? {
    PredictionScore.means(of: effects.values)
  }
}

/// A test of predictive power: the truth about some states, to hold learned domains against.
public struct PredictionTest: Sendable {
  private let tests: [TestStates]
  /// What the applicable actions really do in each state of each test.
  private let truth: [[[PlanStep: ActionEffects]]]
  /// Functions that nothing but a metric reads, such as costs: they are no part of a state.
  private let unreadFunctions: Set<String>

  /// How far values may be apart, relative to their size where that is above 1.
  static let tolerance = 1e-6

  /// Works out what the reference says about test states.
  ///
  /// - Parameter onState: is called after each state.
  /// - Throws: `WorldError` if the domain cannot be executed, or does not fit the states.
  /// - Complexity: the number of states times what it takes to find and apply all applicable actions.
  public init(
    reference: Domain, tests: [TestStates], onState: () -> Void = {}
  ) throws(WorldError) {
    self.tests = tests
    var truth: [[[PlanStep: ActionEffects]]] = []
    var unread: Set<String> = []
    for test in tests {
      let world = try TestWorld(reference, test)
      var states: [[PlanStep: ActionEffects]] = []
      for state in test.states {
        states.append(try world.effects(in: state))
        onState()
      }
      if let first = test.states.first { unread.formUnion(try world.unreadFunctions(in: first)) }
      truth.append(states)
    }
    self.truth = truth
    unreadFunctions = unread
  }

  /// How many states there are.
  public var stateCount: Int { tests.reduce(0) { $0 + $1.states.count } }

  /// Holds a learned domain against the truth.
  ///
  /// - Parameter onState: is called after each state.
  /// - Throws: `WorldError` if the domain cannot be executed, or does not fit the states.
  public func score(
    _ learned: Domain, onState: () -> Void = {}
  ) throws(WorldError) -> PredictivePower {
    var power = PredictivePower()
    for (test, states) in zip(tests, truth) {
      let world = try TestWorld(learned, test)
      for (state, actual) in zip(test.states, states) {
        compare(try world.effects(in: state), actual, &power)
        power.stateCount += 1
        onState()
      }
    }
    return power
  }

  private func compare(
    _ predicted: [PlanStep: ActionEffects], _ actual: [PlanStep: ActionEffects],
    _ power: inout PredictivePower
  ) {
    for (step, effects) in predicted {
      if let truth = actual[step] {
        power.applicability[step.action, default: .init()].truePositives += 1
        power.effects[step.action, default: .init()] += score(effects, truth)
      } else {
        power.applicability[step.action, default: .init()].falsePositives += 1
      }
    }
    for step in actual.keys where predicted[step] == nil {
      power.applicability[step.action, default: .init()].falseNegatives += 1
    }
  }

  private func score(_ predicted: ActionEffects, _ truth: ActionEffects) -> PredictionScore {
    var score = PredictionScore(Set(predicted.added), Set(truth.added))
    score += PredictionScore(Set(predicted.deleted), Set(truth.deleted))
    let values = numbers(predicted)
    let trueValues = numbers(truth)
    for (function, value) in values {
      if let trueValue = trueValues[function],
        abs(value - trueValue) <= Self.tolerance * max(1, abs(trueValue))
      {
        score.truePositives += 1
      } else {
        score.falsePositives += 1
      }
    }
    score.falseNegatives += trueValues.keys.count { values[$0] == nil }
    return score
  }

  private func numbers(_ effects: ActionEffects) -> [GroundFunctionTerm: Double] {
    Dictionary(
      effects.numericValues.filter { !unreadFunctions.contains($0.function.name) }
        .map { ($0.function, $0.value) }
    ) { first, _ in first }
  }
}
