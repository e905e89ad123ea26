import PDDL

@testable import Trajectories

/// A small domain that traces of tests are of.
enum Blocks {
  static let text = """
    (define (domain blocks) (:requirements :strips :typing)
      (:types block)
      (:predicates (on ?x - block ?y - block) (ontable ?x - block) (clear ?x - block) (handempty)
        (holding ?x - block))
      (:functions (height ?x - block) (moves))
      (:action pick-up :parameters (?x - block))
      (:action stack :parameters (?x - block ?y - block)))
    """

  static var vocabulary: TraceVocabulary { vocabulary(of: text) }

  static func vocabulary(of text: String) -> TraceVocabulary {
    TraceVocabulary(DomainReader.read(SourceText(text)).value ?? Domain(name: "unreadable"))
  }

  /// Reads a trace; gives its traces in Praxis's own format, and the findings a line each.
  static func read(
    _ text: String, domain: String = Blocks.text, objects: [TypedName]? = nil
  ) throws -> (traces: [Trace], findings: [String], format: TraceFormat) {
    var reader = try TraceReader(
      text: text, name: "t", vocabulary: vocabulary(of: domain), objects: objects)
    let traces = TraceDecoder.traces(of: &reader)
    return (traces, reader.findings.map(\.description), reader.format)
  }

  /// Reads a trace; gives its transitions a line each: state before, action, state after.
  static func lines(_ text: String, domain: String = Blocks.text) throws -> [String] {
    let (traces, findings, _) = try read(text, domain: domain)
    return traces.flatMap(\.transitions).map(line) + findings
  }

  static func line(_ transition: Transition) -> String {
    let outcome = transition.outcome == .succeeded ? "" : " \(transition.outcome)"
    return "\(transition.line): \(words(transition.before)) \(transition.action)\(outcome) "
      + words(transition.after)
  }

  static func words(_ state: ObservedState) -> String {
    var words = state.trueAtoms.map { TraceText.text($0) }
    words += state.falseAtoms.map { "-\(TraceText.text($0))" }
    words += state.values.map { "\(TraceText.text($0.function))=\($0.value)" }
    return "[\(words.joined(separator: " "))\(state.isPartial ? " ?" : "")]"
  }
}
