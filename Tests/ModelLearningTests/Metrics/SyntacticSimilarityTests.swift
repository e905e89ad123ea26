import Testing

@testable import ModelLearning

@Suite struct SyntacticSimilarityTests {
  typealias Part = SyntacticSimilarity.Part

  private func similarity(
    _ learned: String, _ reference: String
  ) throws -> SyntacticSimilarity {
    func domain(_ actions: String) throws -> String {
      """
      (define (domain d) (:requirements :adl)
        (:predicates (p ?x ?y) (q ?x) (r))
        \(actions))
      """
    }
    return SyntacticSimilarity(
      of: try Learning.domain(domain(learned)), reference: try Learning.domain(domain(reference)))
  }

  private let reference = """
    (:action pick_up :parameters (?x ?y) :precondition (and (p ?x ?y) (q ?x))
      :effect (and (not (q ?x)) (r)))
    """

  @Test func parametersAreComparedByPlace() throws {
    let similarity = try similarity(
      """
      (:action pick-up :parameters (?a ?b) :precondition (and (q ?a) (p ?a ?b))
        :effect (and (r) (not (q ?a))))
      """, reference)
    #expect(similarity.means()?.precision == 1)
    #expect(similarity.means()?.recall == 1)
  }

  @Test func countsEachPart() throws {
    let similarity = try similarity(
      """
      (:action pick_up :parameters (?x ?y)
        :precondition (and (p ?x ?y) (p ?y ?x) (not (r)) (not (= ?x ?y)))
        :effect (and (not (q ?x)) (not (q ?y))))
      """, reference)
    let scores = similarity.actions[0]
    #expect(
      scores.parts == [
        .positivePreconditions: PredictionScore(
          truePositives: 1, falsePositives: 1, falseNegatives: 1),
        .negativePreconditions: PredictionScore(falsePositives: 2),
        .addEffects: PredictionScore(falseNegatives: 1),
        .deleteEffects: PredictionScore(truePositives: 1, falsePositives: 1),
      ])
    #expect(
      scores.overall == PredictionScore(truePositives: 2, falsePositives: 4, falseNegatives: 2))
    #expect(similarity.means(of: .negativePreconditions)?.precision == 0)
    #expect(similarity.means(of: .negativePreconditions)?.recall == 1)
  }

  @Test func whatWasNotLearnedIsPreciseAndRecallsNothing() throws {
    let similarity = try similarity("", reference)
    #expect(similarity.means()?.precision == 1)
    #expect(similarity.means()?.recall == 0)
    #expect(similarity.means(of: .negativePreconditions)?.recall == 1)
  }

  @Test func atomsOfOtherFormulasCountWithTheSignBeforeThem() throws {
    let similarity = try similarity(
      """
      (:action pick_up :parameters (?x ?y)
        :precondition (and (or (p ?x ?y) (not (r))) (not (and (q ?x) (q ?y))))
        :effect (when (= ?x ?y) (r)))
      """, reference)
    let parts = similarity.actions[0].parts
    #expect(
      parts[.positivePreconditions] == PredictionScore(truePositives: 2, falsePositives: 1))
    #expect(parts[.negativePreconditions] == PredictionScore(falsePositives: 1))
    #expect(parts[.addEffects] == PredictionScore(truePositives: 1, falsePositives: 1))
  }
}
