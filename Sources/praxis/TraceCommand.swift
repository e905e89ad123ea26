import ArgumentParser
import JSON
import PDDL
import Trajectories

/// `praxis trace`: works on trace files.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Converts and checks trace files.",
    subcommands: [TraceConvert.self, TraceCheck.self])
}

/// `praxis trace convert`: writes a trace in another format.
struct TraceConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Writes a trace in another format.",
    discussion: """
      The format of the input is found out from how it starts. What the new format cannot say is \
      told on standard error. Exit status: 0, or 31 if the input cannot be used.

      EXAMPLE: praxis trace convert domain.pddl 0.trajectory --format jsonl --output 0.jsonl
      """)

  @Argument(
    help: "The domain file; only its types, predicates, functions and actions' parameters count.")
  var domain: String
  @Argument(help: "The trace file.")
  var trace: String
  @Option(help: "The new format.")
  var format: TraceFormat
  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?
  @OptionGroup var input: TraceOptions

  func run() throws {
    let (domain, traces) = try TraceInput.read(trace, of: domain, input)
    let writer = TraceWriter(format, vocabulary: TraceVocabulary(domain))
    for loss in writer.losses(traces) { Output.note("\(trace): warning: \(loss)") }
    let text = writer.text(traces)
    guard let output else { return Output.text(text) }
    var file = try OutputFile(output)
    file.write(Array(text.utf8))
    try file.close()
  }
}

/// `praxis trace check`: holds traces against a domain.
struct TraceCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Holds traces against a domain.",
    discussion: """
      Prints the first step of each trace that the domain does not explain: an action that is not \
      applicable, or states that its effects do not lead to. Exit status: 0 if there is none, 1 if \
      there is, 31 if the input cannot be used.

      EXAMPLE: praxis trace check domain.pddl traces/*.trajectory
      """)

  @Argument(help: "The domain file.")
  var domain: String
  @Argument(help: "Trace files.")
  var traces: [String]
  @Option(help: "How far values may be off, relative to their size where that is above 1.")
  var tolerance = 1e-9
  @OptionGroup var input: TraceOptions
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    var found: [(file: String, inconsistency: TraceChecker.Inconsistency)] = []
    for file in traces {
      let (domain, traces) = try TraceInput.read(file, of: self.domain, input)
      let checker = TraceChecker(domain, tolerance: tolerance)
      do throws(DiagnosticsError) {
        found += try checker.inconsistencies(in: traces).map { (file, $0) }
      } catch {
        Findings.note(error.diagnostics)
        throw ExitStatus.unusableInput.exit
      }
    }
    if json {
      let steps = found.map { file, step -> JSONValue in
        [
          "file": .string(file), "line": .integer(step.line), "trace": .integer(step.trace),
          "step": .integer(step.step), "reasons": .array(step.reasons.map { .string($0) }),
        ]
      }
      let result: JSONValue = [
        "consistent": .bool(found.isEmpty), "inconsistencies": .array(steps),
      ]
      Output.line(result.text)
    } else {
      for (file, step) in found {
        Output.line("\(file):\(step.line):1: error: \(step.reasons.joined(separator: "; "))")
      }
    }
    if !found.isEmpty { throw ExitStatus.negativeVerdict.exit }
  }
}

/// Reading whole traces; failures are told on standard error and become exit statuses.
private enum TraceInput {
  static func read(
    _ trace: String, of domain: String, _ options: TraceOptions
  ) throws -> (domain: Domain, traces: [Trace]) {
    do throws(DiagnosticsError) {
      let domain = try DomainChecker.readAndCheck(SourceText(contentsOfFile: domain)).get()
      var reader = try options.reader(of: trace, TraceVocabulary(domain))
      let traces = TraceDecoder.traces(of: &reader)
      Findings.note(reader.findings)
      if reader.errorCount > 0 { throw DiagnosticsError([]) }
      return (domain, traces)
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }
}
