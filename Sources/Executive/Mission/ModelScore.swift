internal import ModelLearning
internal import PDDL
internal import Trajectories
internal import Validation

/// How well a model predicts what actions really do.
public struct ModelScore: Hashable, Sendable {
  /// Of the actions that the model allows, the share that is possible.
  public var precision: Double
  /// Of the actions that are possible, the share that the model allows.
  public var recall: Double
  /// Of the changes that the model foretells, the share that happens.
  public var effectPrecision: Double
  /// Of the changes that happen, the share that the model foretells.
  public var effectRecall: Double
}

/// Holds models against the true domain, in states that random walks from the start of a problem lead to.
struct ModelJudge {
  private let test: PredictionTest

  /// - Throws: `MissionError` if the true domain cannot be executed.
  init(truth: Domain, problem: Problem, seed: UInt64 = 1) throws(MissionError) {
    do {
      var options = Simulator.Options()
      options.steps = 25
      options.seed = seed
      let simulator = try Simulator(World(domain: truth, problem: problem), options: options)
      var states: Set<ObservedState> = []
      for number in 0..<4 {
        for transition in simulator.trace(number).transitions {
          states.formUnion([transition.before, transition.after])
        }
      }
      test = try PredictionTest(
        reference: truth,
        tests: [
          TestStates(
            objects: problem.objects,
            states: states.sorted { "\($0.trueAtoms)" < "\($1.trueAtoms)" })
        ])
    } catch {
      throw MissionError(["the true domain cannot be executed: \(error)"])
    }
  }

  /// The score of a model; nil if it cannot be executed.
  func score(_ model: Domain) -> ModelScore? {
    guard let power = try? test.score(model) else { return nil }
    let applicability = power.meanApplicability ?? (0, 0)
    let effects = power.meanEffects ?? (0, 0)
    return ModelScore(
      precision: applicability.precision, recall: applicability.recall,
      effectPrecision: effects.precision, effectRecall: effects.recall)
  }
}
