import PDDL
import TestSupport
import Testing

@testable import ModelLearning

@Suite struct EvidenceFileTests {
  static let skeleton = """
    (define (domain lamp) (:predicates (on ?l)) (:action switch :parameters (?a ?b)))
    """

  @Test func isReadable() throws {
    let evidence = try Learning.evidence(
      Self.skeleton,
      """
      {"before":[],"action":"(switch a b)","after":["(on a)"]}
      {"before":["(on a)"],"action":"(switch a a)","outcome":"rejected"}
      {"before":[],"action":"(switch a a)","after":["(on a)"]}
      """)
    #expect(
      EvidenceFile.text(evidence) == """
        praxis evidence 1
        source\tt0
        action\tswitch\t2\t1\t0\t1
        atom\t(on ?a)\t1:1:0:1
        aliased\t(on ?a)\t1:1:0:3
        atom\t(on ?b)\t0:1:0:1
        aliased\t(on ?b)\t1:1:0:3
        atom\t(= ?a ?b)\t0:1:0:1\t4:1:0:3
        group\t(on ?a)=(on ?b)\t1:1:0:3
        rejection\t0:2\t(not (on ?a))\t(not (on ?b))\t(not (= ?a ?b))

        """)
  }

  @Test(arguments: 0..<20) func readsBackAsItWas(seed: Int) throws {
    let sample = try SafetyTests.Sample(
      seed: seed, features: [.negation, .constants, .typeHierarchy])
    let evidence = try sample.evidence()
    let text = EvidenceFile.text(evidence)
    let copy = try EvidenceFile.evidence(of: text, name: "e", for: evidence.vocabulary)
    #expect(EvidenceFile.text(copy) == text)
    #expect(ESAM().model(of: copy).domain == ESAM().model(of: evidence).domain)
  }

  @Test(arguments: [
    ("", "e:1:1: error: this is no evidence, expected 'praxis evidence 1'"),
    ("praxis evidence 1\natom\t(on ?a)", "e:2:1: error: an 'action' line has to come first"),
    (
      "praxis evidence 1\naction\tfly\t0\t0\t0\t0",
      "e:2:1: error: the skeleton has no action 'fly'"
    ),
    ("praxis evidence 1\naction\tswitch\t0\t0", "e:2:1: error: four counts are expected"),
    (
      "praxis evidence 1\naction\tswitch\t0\t0\t0\t0\natom\t(off ?a)\t0:1:0:1",
      "e:3:1: error: '(off ?a)' is no literal over the parameters of 'switch'"
    ),
    (
      "praxis evidence 1\naction\tswitch\t0\t0\t0\t0\natom\t(on ?a)\t9:1:0:1",
      "e:3:1: error: '9:1:0:1' is no count, expected 'CHANGE:COUNT:SOURCE:LINE'"
    ),
    (
      "praxis evidence 1\naction\tswitch\t0\t0\t0\t0\natom\t(on ?a)\t0:1:7:1",
      "e:3:1: error: there is no source 7"
    ),
  ])
  func mistakesAreTold(text: String, message: String) throws {
    let vocabulary = try LearningVocabulary(Learning.domain(Self.skeleton))
    let error = #expect(throws: LearningError.self) {
      try EvidenceFile.evidence(of: text, name: "e", for: vocabulary)
    }
    #expect(error?.description == message)
  }
}
