import PDDL
import Testing
import Trajectories

@testable import ModelLearning

/// Learning in tests.
enum Learning {
  /// What traces, each named `t0`, `t1`, … showed.
  static func evidence(_ skeleton: String, _ traces: String...) throws -> Evidence {
    try evidence(domain(skeleton), traces)
  }

  static func domain(_ text: String) throws -> Domain {
    try DomainReader.read(SourceText(text)).get()
  }

  static func evidence(_ skeleton: Domain, _ traces: [String]) throws -> Evidence {
    let vocabulary = try LearningVocabulary(skeleton)
    var collector = EvidenceCollector(Evidence(vocabulary))
    for (number, trace) in traces.enumerated() {
      let name = "t\(number)"
      var reader = try TraceReader(text: trace, name: name, vocabulary: vocabulary.traces)
      collector.startTrace(name)
      while reader.next() { collector.collect(&reader.state) }
      #expect(reader.findings.map(\.description) == [])
    }
    return collector.evidence
  }

  /// The learned actions as PDDL, without the rest of the domain.
  static func actions(_ model: LearnedModel) -> String {
    model.domain.actions.map { PDDLWriter.text($0) }.joined(separator: "\n")
  }
}
