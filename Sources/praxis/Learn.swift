public import ArgumentParser
import JSON
public import ModelLearning
import PDDL
import Trajectories

/// `praxis learn`: induces a domain from traces.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learns a domain from traces.",
    discussion: """
      SKELETON is a domain file that gives types, constants, predicates, functions and the names \
      and parameters of actions; preconditions and effects in it do not count. Objects and their \
      types come from the problem file beside each trace, from --problem, or from how the trace \
      uses them. Exit status: 0 if a model was learned, 31 if a trace is damaged or traces \
      contradict each other (unless --keep-going is given). An output file is only replaced when \
      learning succeeded.

      EXAMPLE: praxis learn skeleton.pddl traces/*.trajectory --output learned.pddl
      """)

  @Argument(help: "The domain that the traces are of, without preconditions and effects.")
  var skeleton: String
  @Argument(help: "Trace files of any format.")
  var traces: [String] = []
  @OptionGroup var model: ModelOptions
  @OptionGroup var input: TraceOptions
  @Option(
    name: .shortAndLong,
    help: "Write the model to this file; both bounds go to NAME.safe.pddl and NAME.optimistic.pddl."
  )
  var output: String?
  @Flag(help: "Learn from what is not damaged, and from traces that contradict each other.")
  var keepGoing = false
  @Option(help: "Write what the traces showed to this file, to be merged later; learn no model.")
  var partial: String?
  @Option(
    parsing: .upToNextOption,
    help: "Start from what --partial wrote to these files; nolam then has counts only.")
  var merge: [String] = []
  @Flag(help: "Print one JSON object about what was learned.")
  var json = false

  func validate() throws {
    if model.algorithm == .nsam {
      if model.bound != .safe {
        throw ValidationError("--bound: --algorithm nsam has a safe model only")
      }
    }
    if model.algorithm == .nolam, model.bound != .safe {
      throw ValidationError("--bound: --algorithm nolam has one model only, the most probable")
    }
    if let noise = model.noise {
      if model.algorithm != .nolam { throw ValidationError("--noise needs --algorithm nolam.") }
      if !(0..<0.5 ~= noise) { throw ValidationError("--noise has to be at least 0, below 0.5.") }
    }
    if model.planner != .any, model.algorithm != .nsam {
      throw ValidationError("--planner needs --algorithm nsam.")
    }
    if model.simplify, !merge.isEmpty {
      throw ValidationError("--simplify: needs the traces themselves, not what --partial wrote")
    }
    if traces.isEmpty, merge.isEmpty {
      throw ValidationError("Please name at least one trace, or --merge files.")
    }
  }

  func run() throws {
    let run = try LearningRun(
      skeleton: skeleton, traces: traces, input: input,
      learnsNumbers: model.algorithm == .nsam, keepsInitialStates: model.simplify,
      keepsHistories: model.algorithm == .nolam && merge.isEmpty && partial == nil)
    for file in merge { try run.merge(file) }
    for trace in traces { try run.learn(from: trace) }
    let evidence = run.finish()
    if run.errorCount > 0, !keepGoing {
      let count = run.errorCount == 1 ? "1 error" : "\(run.errorCount) errors"
      Output.note("\(count): nothing was written; --keep-going learns all the same")
      throw ExitStatus.unusableInput.exit
    }
    if run.errorCount > 0, evidence.succeeded + evidence.rejected == 0 {
      Output.note("there is nothing to learn from: nothing was written")
      throw ExitStatus.unusableInput.exit
    }
    if let partial {
      let numbers = run.numericEvidence.map {
        NumericEvidenceFile.text($0, of: evidence.vocabulary)
      }
      try write(EvidenceFile.text(evidence) + (numbers ?? ""), to: partial)
      return
    }
    let learned = models(of: evidence, run)
    let models =
      run.initialStates.map { states in
        learned.map { $0.simplified(evidence, initialStates: states) }
      } ?? learned
    let findings = models.first?.findings(evidence) ?? []
    Findings.note(findings)
    if !findings.isEmpty, !keepGoing { throw ExitStatus.unusableInput.exit }
    for model in models {
      let text = LearnedModelWriter.text(model, evidence: evidence)
      if let output {
        try write(text, to: models.count == 1 ? output : Self.path(output, for: model.bound))
      } else if !json {
        Output.text(text)
      }
    }
    if json { Output.line(LearningReport.json(models, evidence).text) }
  }

  private func models(of evidence: Evidence, _ run: LearningRun) -> [LearnedModel] {
    guard let numeric = run.numericEvidence else {
      return model.bounds.map { model.model(of: evidence, run.noisyTraces, bound: $0) }
    }
    let (learned, findings) = model.numericLearner.model(of: evidence, numeric)
    Findings.note(findings)
    return [learned]
  }

  /// `name.safe.pddl` for `name.pddl`.
  private static func path(_ output: String, for bound: Bound) -> String {
    let stem = output.hasSuffix(".pddl") ? String(output.dropLast(5)) : output
    return "\(stem).\(bound.rawValue).pddl"
  }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    file.write(Array(text.utf8))
    try file.close()
  }
}

/// How a model is learned.
struct ModelOptions: ParsableArguments {
  /// The algorithms that the command line names.
  enum Algorithm: String, ExpressibleByArgument, CaseIterable {
    case sam
    case esam
    case nsam
    case nolam
  }

  /// Which bound of the consistent models is wanted.
  enum Bounds: String, ExpressibleByArgument, CaseIterable {
    case safe
    case optimistic
    case both
  }

  /// Which functions numeric preconditions mention.
  enum Relevance: String, ExpressibleByArgument, CaseIterable {
    case all
    case tested
  }

  /// Whether preconditions may test equality.
  enum Equality: String, ExpressibleByArgument, CaseIterable {
    case auto
    case yes
    case no

    /// nil for what the skeleton's requirements say.
    var mayBeTested: Bool? {
      switch self {
      case .auto: nil
      case .yes: true
      case .no: false
      }
    }
  }

  @Option(
    help:
      """
      sam: parameters of one action are bound to different objects; esam: to any objects; nsam: as \
      esam, and numeric functions too; nolam: the most probable model where literals may be seen \
      the wrong way round.
      """)
  var algorithm = Algorithm.esam
  @Option(
    help: "The number of inequalities an action may have with nsam; fewer allow less (no limit).")
  var facetLimit: Int?
  @Option(
    help: """
      Functions in numeric preconditions. all: safe whatever they are; tested: without those that \
      neither effects nor rejected tries show to matter.
      """)
  var relevance = Relevance.all
  @Option(
    help: """
      Whom nsam writes for. any: plainly; enhsp: conditions on constant functions as (or c c), which its \
      grounder copes with.
      """)
  var planner = TargetPlanner.any
  @Option(
    help: "With which probability nolam takes a literal to be seen the wrong way round (estimated)."
  )
  var noise: Double?
  @Option(
    help: "safe: only what is known to work; optimistic: all that may work; both: a file for each.")
  var bound = Bounds.safe
  @Option(
    help:
      "Negative preconditions: keep them all; those needed for safety if true ones are positive; drop."
  )
  var negativePreconditions = Assumptions.NegativePreconditions.keep
  @Flag(help: "Literals of the true domain may have a parameter twice, as (linked ?x ?x).")
  var repeatedParameters = false
  @Flag(
    help: """
      Leave out preconditions that others imply, by themselves or by invariants of the model; with \
      nsam, few inequalities that allow less.
      """)
  var simplify = false
  @Option(help: "Whether preconditions may say that parameters differ; auto: as :requirements say.")
  var equality = Equality.auto

  /// The model of evidence that is not numeric.
  ///
  /// - Parameter histories: what `nolam` smooths; nil for evidence without traces.
  func model(of evidence: Evidence, _ histories: NoisyTraces?, bound: Bound) -> LearnedModel {
    if let histories, let learner = learner as? NOLAM {
      return learner.model(of: evidence, smoothing: histories)
    }
    return learner.model(of: evidence, bound: bound)
  }

  /// The learner.
  private var learner: any EvidenceLearner {
    let language = ConditionLanguage(
      negativePreconditions: negativePreconditions, mayRepeatParameters: repeatedParameters,
      mayTestEquality: equality.mayBeTested)
    return switch algorithm {
    case .nolam: NOLAM(noise: noise, language)
    case .sam: SAM(language)
    case .esam, .nsam: ESAM(language)
    }
  }

  /// The learner of `nsam`.
  var numericLearner: NSAM {
    NSAM(
      literals: learner, facetLimit: facetLimit, simplifies: simplify,
      leavesOutIrrelevant: relevance == .tested, planner: planner)
  }

  /// The bounds to learn.
  var bounds: [Bound] {
    switch bound {
    case .safe: [.safe]
    case .optimistic: [.optimistic]
    case .both: [.safe, .optimistic]
    }
  }
}

extension Assumptions.NegativePreconditions: ExpressibleByArgument {}
extension TargetPlanner: ExpressibleByArgument {}
