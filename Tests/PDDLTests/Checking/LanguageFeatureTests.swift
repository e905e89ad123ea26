import PDDL
import Testing

@Suite struct LanguageFeatureTests {
  /// The features that sections of a domain use, with a problem of a trivial goal.
  private func features(_ domain: String, _ problem: String = "(:goal ())") throws
    -> [LanguageFeature]
  {
    let domain = try DomainReader.read(SourceText("(define (domain d) \(domain))")).get()
    let problem = try ProblemReader.read(
      SourceText("(define (problem x) (:domain d) (:init) \(problem))"), domain: domain
    ).get()
    return LanguageFeature.used(by: domain, problem).sorted()
  }

  @Test(arguments: [
    ("(and (p) (q))", [LanguageFeature]()),
    ("(not (p))", [.negativePreconditions]),
    ("(not (not (p)))", []),
    ("(or (p) (q))", [.disjunctivePreconditions]),
    ("(not (and (p) (q)))", [.negativePreconditions, .disjunctivePreconditions]),
    ("(not (or (p) (q)))", [.negativePreconditions]),
    ("(imply (p) (q))", [.negativePreconditions, .disjunctivePreconditions]),
    ("(exists (?x) (p))", [.existentialPreconditions]),
    ("(not (exists (?x) (p)))", [.negativePreconditions, .universalPreconditions]),
    ("(forall (?x) (p))", [.universalPreconditions]),
    ("(= ?x ?y)", [.equality]),
    ("(> (f) 1)", [.numericFluents]),
    ("(preference x (p))", [.preferences]),
    ("(q (h))", [.objectFluents]),
  ])
  func conditions(text: String, features: [LanguageFeature]) throws {
    #expect(try self.features("(:action a :precondition \(text))") == features)
    if !text.contains("?y") { #expect(try self.features("", "(:goal \(text))") == features) }
  }

  @Test(arguments: [
    ("(and (p) (not (q)))", [LanguageFeature]()),
    ("(when (p) (q))", [.conditionalEffects]),
    ("(forall (?x) (p))", [.universalEffects]),
    ("(increase (total-cost) 3)", [.actionCosts]),
    ("(increase (total-cost) (distance ?x ?y))", [.actionCosts]),
    ("(increase (total-cost) (total-cost))", [.numericFluents]),
    ("(decrease (total-cost) 3)", [.numericFluents]),
    ("(and (increase (total-cost) (level)) (increase (level) 1))", [.numericFluents]),
    ("(increase (distance ?x ?y) 3)", [.numericFluents]),
    ("(assign (place-of ?x) home)", [.objectFluents]),
  ])
  func effects(text: String, features: [LanguageFeature]) throws {
    #expect(
      try self.features(
        "(:functions (total-cost) (level) (distance ?x ?y)) (:action a :effect \(text))")
        == features)
  }

  @Test func aCostThatAConditionReadsIsANumericFluent() throws {
    #expect(
      try features(
        """
        (:functions (total-cost))
        (:action a :precondition (< (total-cost) 9) :effect (increase (total-cost) 1))
        """) == [.numericFluents])
  }

  @Test func theRest() throws {
    #expect(try features("(:derived (p) (q))") == [.derivedPredicates])
    #expect(try features("(:process a)") == [.processes])
    #expect(try features("(:event a)") == [.events])
    #expect(try features("(:functions (h) - t)") == [.objectFluents])
    #expect(try features("(:constraints (always (p)))") == [.trajectoryConstraints])
    #expect(
      try features("(:durative-action a :duration (= ?duration 1))") == [.durativeActions])
    #expect(
      try features(
        "(:functions (f)) (:durative-action a :duration (<= ?duration 1) "
          + ":effect (increase (f) (* #t 1)))")
        == [.numericFluents, .durativeActions, .durationInequalities, .continuousEffects])
    #expect(
      try features("", "(:init (at 3 (p))) (:goal ())") == [.timedInitialLiterals])
  }

  @Test func theirNamesAreWords() {
    #expect(LanguageFeature.timedInitialLiterals.rawValue == "timed initial literals")
  }
}
