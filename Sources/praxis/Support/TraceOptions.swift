public import ArgumentParser
import PDDL
public import Trajectories

/// How trace files are read.
struct TraceOptions: ParsableArguments {
  @Option(help: "The problem file with the objects of all traces.")
  var problem: String?
  @Option(help: "The format of the traces, where it cannot be found out from how they start.")
  var inputFormat: TraceFormat?

  /// A reader of a trace, with the objects of its problem if there is one.
  ///
  /// - Throws: findings if the trace or its problem cannot be read.
  func reader(
    of trace: String, _ vocabulary: TraceVocabulary
  ) throws(DiagnosticsError) -> TraceReader {
    try TraceReader(
      path: trace, vocabulary: vocabulary, objects: objects(of: trace), format: inputFormat)
  }

  /// The objects of a trace; nil if there is no problem file.
  func objects(of trace: String) throws(DiagnosticsError) -> [TypedName]? {
    guard let path = problem ?? CompanionProblem.path(for: trace) else { return nil }
    return try ProblemReader.read(SourceText(contentsOfFile: path)).get().objects
  }
}

extension TraceFormat: ExpressibleByArgument {}
