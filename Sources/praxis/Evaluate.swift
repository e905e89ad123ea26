import ArgumentParser
import JSON
import ModelLearning
import PDDL

/// `praxis evaluate`: measures learned domains against the true one.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures a learned domain against the true one.",
    discussion: """
      Prints AMLGym's metrics. Always: syntactic precision and recall. With --traces: how well the \
      learned domain predicts, in all states of these traces, which actions are applicable and \
      what they do. With --problems: how many of the problems it solves, with plans that are valid \
      in REFERENCE. With --train, LEARNED is a skeleton as for 'praxis learn', and what is \
      measured are the models of the first trace, the first two, and so on; --curve draws them.

      EXAMPLE: praxis evaluate learned.pddl domain.pddl --traces test/*.trajectory --problems problems
      """)

  @Argument(help: "The learned domain; with --train the skeleton.")
  var learned: String
  @Argument(help: "The true domain.")
  var reference: String
  @Option(
    parsing: .upToNextOption,
    help: "Traces whose states actions are tested in; their problem files give the objects.")
  var traces: [String] = []
  @Option(help: "A folder of problem files to be solved.")
  var problems: String?
  @Option(help: "Seconds for each problem.")
  var timeLimit = 60.0
  @Option(parsing: .upToNextOption, help: "Learn from these traces first.")
  var train: [String] = []
  @Option(help: "Draw the learning curve of --train to this SVG file.")
  var curve: String?
  @OptionGroup var model: ModelOptions
  @OptionGroup var input: TraceOptions
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if curve != nil, train.isEmpty {
      throw ValidationError("--curve: draws what --train measures; please name traces there")
    }
    if curve != nil, traces.isEmpty, problems == nil {
      throw ValidationError("--curve: needs --traces or --problems to measure on")
    }
    guard timeLimit > 0, timeLimit < 1e9 else {
      throw ValidationError("--time-limit: expected a positive number of seconds")
    }
    if model.bound == .both { throw ValidationError("--bound: expected safe or optimistic") }
  }

  func run() throws {
    let run = try EvaluationRun(
      reference: reference, traces: traces, problems: problems, timeLimit: timeLimit, input: input,
      modelCount: max(train.count, 1))
    guard !train.isEmpty else {
      let evaluation = try run.evaluate(file: learned)
      run.finish()
      return json
        ? Output.line(EvaluationReport.json(evaluation).text)
        : Output.text(EvaluationReport.text(evaluation))
    }
    let points = try trained(run)
    run.finish()
    if let curve {
      var chart = LearningCurve()
      chart.points = points.map(\.curvePoint)
      let algorithm = model.algorithm.rawValue.uppercased()
      let title = "\(run.domainName): models learned by \(algorithm)"
      var file = try OutputFile(curve)
      file.write(Array(LearningCurveChart.svg(chart, title: title).utf8))
      try file.close()
    }
    json
      ? Output.line(EvaluationReport.json(points).text)
      : Output.text(EvaluationReport.table(points))
  }

  /// The models of the first trace, the first two, and so on, evaluated.
  private func trained(_ run: EvaluationRun) throws -> [EvaluationReport.Point] {
    let learning = try LearningRun(
      skeleton: learned, traces: train, input: input,
      learnsNumbers: model.algorithm == .nsam, keepsInitialStates: model.simplify,
      keepsHistories: model.algorithm == .nolam)
    var points: [EvaluationReport.Point] = []
    for (index, trace) in train.enumerated() {
      try learning.learn(from: trace)
      guard learning.errorCount == 0 else { throw ExitStatus.unusableInput.exit }
      let evidence = learning.finish()
      let bound = model.bounds.first ?? .safe
      var learnedModel = model.model(of: evidence, learning.noisyTraces, bound: bound)
      if let numeric = learning.numericEvidence {
        learnedModel = model.numericLearner.model(of: evidence, numeric).model
      }
      if let states = learning.initialStates {
        learnedModel = learnedModel.simplified(evidence, initialStates: states)
      }
      let text = LearnedModelWriter.text(learnedModel, evidence: evidence)
      let evaluation = try run.evaluate(SourceText(text, name: "the learned domain"))
      points.append(
        .init(traces: index + 1, transitions: evidence.succeeded, evaluation: evaluation))
    }
    return points
  }
}
