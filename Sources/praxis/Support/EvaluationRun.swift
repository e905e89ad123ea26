import Glibc
import Grounding
import ModelLearning
import PDDL
import Trajectories
import Validation

/// What was measured of one learned domain.
struct Evaluation {
  var similarity: SyntacticSimilarity
  /// Nil if there are no test states.
  var power: PredictivePower?
  /// Nil if there are no problems.
  var solving: ProblemSolving?
}

/// One run of `praxis evaluate`: what learned domains are held against. What cannot be used is told on
/// standard error and becomes an exit status.
final class EvaluationRun {
  private let reference: Domain
  private let referenceSource: SourceText
  private let test: PredictionTest?
  private let problems: [SourceText]
  private let timeLimit: Double
  private let progress: ProgressBar

  /// The name of the true domain.
  var domainName: String { reference.name }

  /// Reads everything that is needed, and works out the truth about the test states.
  ///
  /// - Parameter modelCount: how many learned domains are going to be evaluated.
  init(
    reference path: String, traces: [String], problems folder: String?, timeLimit: Double,
    input: TraceOptions, modelCount: Int
  ) throws {
    self.timeLimit = timeLimit
    do throws(DiagnosticsError) {
      referenceSource = try SourceText(contentsOfFile: path)
      let reference = try DomainChecker.readAndCheck(referenceSource).get()
      self.reference = reference
      problems =
        try folder.map { folder throws(DiagnosticsError) in try Self.problems(in: folder) } ?? []
      var states: [TestStates] = []
      for trace in traces {
        var reader = try input.reader(of: trace, TraceVocabulary(reference))
        states += TestStates.read(&reader)
        Findings.note(reader.findings)
        if reader.errorCount > 0 { throw DiagnosticsError([]) }
      }
      let stateCount = states.reduce(0) { $0 + $1.states.count }
      let progress = ProgressBar(
        "evaluating", total: (modelCount + 1) * stateCount + modelCount * problems.count)
      self.progress = progress
      test =
        states.isEmpty
        ? nil
        : try Self.usable(path) { () throws(WorldError) in
          try PredictionTest(reference: reference, tests: states) { progress.advance() }
        }
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// Evaluates a learned domain.
  func evaluate(file: String) throws -> Evaluation {
    do throws(DiagnosticsError) {
      return try evaluated(try SourceText(contentsOfFile: file))
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// Evaluates a learned domain at hand.
  func evaluate(_ source: SourceText) throws -> Evaluation {
    do throws(DiagnosticsError) {
      return try evaluated(source)
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// Removes the progress bar.
  func finish() { progress.finish() }

  private func evaluated(_ source: SourceText) throws(DiagnosticsError) -> Evaluation {
    let learned = try DomainChecker.readAndCheck(source).get()
    var evaluation = Evaluation(
      similarity: SyntacticSimilarity(of: learned, reference: reference))
    if let test {
      evaluation.power = try Self.usable(source.name) { () throws(WorldError) in
        try test.score(learned) { progress.advance() }
      }
    }
    if !problems.isEmpty {
      var solving = ProblemSolving()
      for problem in problems {
        solving.results.append((problem.name, try outcome(of: problem, learned: source)))
        progress.advance()
      }
      evaluation.solving = solving
    }
    return evaluation
  }

  private func outcome(
    of problem: SourceText, learned: SourceText
  ) throws(DiagnosticsError) -> ProblemSolving.Outcome {
    let judge = try PDDLTask(domain: referenceSource, problem: problem)
    // That a learned domain does not fit a problem is a result.
    guard let task = try? PDDLTask(domain: learned, problem: problem) else { return .unusable }
    let memory = SystemMemory.available.map { $0 - $0 / 20 }
    let budget = Budget(timeLimit: timeLimit, memoryLimit: memory)
    return ProblemSolving.outcome(of: task, judgedIn: judge, budget: budget)
  }

  /// Runs something that needs a domain which can be executed.
  private static func usable<Value>(
    _ file: String, _ body: () throws(WorldError) -> Value
  ) throws(DiagnosticsError) -> Value {
    do throws(WorldError) {
      return try body()
    } catch {
      throw DiagnosticsError([Diagnostic(.error, "\(error)", file: file)])
    }
  }

  /// The problem files of a folder, shorter names first, so that `2.pddl` comes before `10.pddl`.
  private static func problems(in folder: String) throws(DiagnosticsError) -> [SourceText] {
    guard let stream = opendir(folder) else {
      let reason = String(cString: strerror(errno))
      throw DiagnosticsError([
        Diagnostic(.error, "cannot be read: \(reason)", file: folder)
      ])
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".pddl") { names.append(name) }
    }
    names.sort { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    var problems: [SourceText] = []
    for name in names {
      let source = try SourceText(contentsOfFile: "\(folder)/\(name)")
      if FileKind(of: source) == .problem { problems.append(source) }
    }
    if problems.isEmpty {
      throw DiagnosticsError([
        Diagnostic(.error, "there is no problem file in this folder", file: folder)
      ])
    }
    return problems
  }
}
