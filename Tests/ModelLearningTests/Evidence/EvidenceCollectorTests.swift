import PDDL
import Testing
import Trajectories

@testable import ModelLearning

@Suite struct EvidenceCollectorTests {
  @Test func countsWhatBecameOfEachAtom() throws {
    let evidence = try Lamp.evidence(
      """
      (:trajectory (:state (plugged l)) (:action (switch l)) (:state (plugged l) (on l))
      (:action (switch l)) (:state (plugged l) (on l)))
      """)
    #expect(evidence.succeeded == 2)
    #expect(
      Lamp.counts(evidence) == [
        "(plugged ?x): true-true 2 at t:1", "(on ?x): false-true 1 at t:1, true-true 1 at t:2",
      ])
  }

  @Test func literalsThatWereNotSeenAreCountedAsSuch() throws {
    let evidence = try Lamp.evidence(
      """
      (observation (:state (plugged l)) (:action (switch l))
      (:action (switch l)) (:state (not (plugged l)) (on l)))
      """)
    #expect(
      Lamp.counts(evidence) == [
        "(plugged ?x): true-unseen 1 at t:1, unseen-false 1 at t:2",
        "(on ?x): unseen-true 1 at t:2, unseen-unseen 1 at t:1",
      ])
  }

  /// Between traces of one file the numbers of atoms may change their meaning.
  @Test func tracesOfOneFileMayHaveOtherObjects() throws {
    let skeleton = """
      (define (domain d) (:types a b) (:predicates (p ?x - a) (q ?x - b))
        (:action f :parameters (?x - a)) (:action g :parameters (?x - b)))
      """
    let evidence = try Learning.evidence(
      skeleton,
      """
      {"objects":{"o":"a"},"before":["(p o)"],"action":"(f o)","after":[]}
      {"objects":{"o":"b"},"before":[],"action":"(g o)","after":["(q o)"]}
      {"objects":{"o":"a"},"before":["(p o)"],"action":"(f o)","after":[]}
      """)
    #expect(evidence.actions[0].count(ObservedChange(.isTrue, .isFalse), of: 0) == 2)
    #expect(evidence.actions[1].count(ObservedChange(.isFalse, .isTrue), of: 0) == 1)
  }
}

/// The smallest domain there is something to learn about.
enum Lamp {
  static func evidence(_ trace: String) throws -> Evidence {
    let domain = """
      (define (domain lamp) (:predicates (plugged ?x) (on ?x)) (:action switch :parameters (?x)))
      """
    let skeleton = try #require(DomainReader.read(SourceText(domain)).value)
    let vocabulary = try LearningVocabulary(skeleton)
    var collector = EvidenceCollector(Evidence(vocabulary))
    var reader = try TraceReader(text: trace, name: "t", vocabulary: vocabulary.traces)
    collector.startTrace("t")
    while reader.next() { collector.collect(&reader.state) }
    return collector.evidence
  }

  /// What was counted of each atom of the only action.
  static func counts(_ evidence: Evidence) -> [String] {
    let names: [ObservedChange.Truth: String] = [
      .isTrue: "true", .isFalse: "false", .unseen: "unseen",
    ]
    let action = evidence.vocabulary.actions[0]
    return action.atoms.indices.map { atom in
      let counts = ObservedChange.allCases.compactMap { change -> String? in
        let count = evidence.actions[0].count(change, of: atom)
        guard count > 0 else { return nil }
        let cell = atom * ObservedChange.count + change.rawValue
        let place = evidence.place(of: evidence.actions[0].witnesses[cell])
        return "\(names[change.before] ?? "")-\(names[change.after] ?? "") \(count) at \(place)"
      }
      return "\(action.text(LiftedLiteral(atom))): \(counts.joined(separator: ", "))"
    }
  }
}
