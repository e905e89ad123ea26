import PDDL
import TestSupport
import Testing

@Suite struct RandomTaskTests {
  @Test(arguments: 0..<100)
  func tasksAreWellFormedPDDL(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let again = try PDDLTask(
      domain: SourceText(PDDLWriter.text(task.domain)),
      problem: SourceText(PDDLWriter.text(task.problem)))
    #expect(again.domain == task.domain)
    #expect(again.problem == task.problem)
  }

  @Test func theSameSeedGivesTheSameTask() {
    #expect(RandomTask(seed: 5).domain == RandomTask(seed: 5).domain)
    #expect(RandomTask(seed: 5).problem == RandomTask(seed: 5).problem)
    #expect(RandomTask(seed: 5).domain != RandomTask(seed: 6).domain)
  }

  /// What is not asked for is not used.
  @Test(arguments: 0..<50)
  func featuresAreKept(seed: Int) {
    let task = RandomTask(seed: seed, features: .strips)
    let found = LanguageFeature.used(by: task.domain, task.problem)
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    (RandomTask.Features.negation, LanguageFeature.negativePreconditions),
    (.disjunction, .disjunctivePreconditions), (.quantifiers, .universalPreconditions),
    (.quantifiers, .existentialPreconditions), (.equality, .equality),
    (.conditionalEffects, .conditionalEffects), (.universalEffects, .universalEffects),
    (.costs, .actionCosts), (.derivedPredicates, .derivedPredicates),
  ])
  func featuresAreUsed(features: RandomTask.Features, feature: LanguageFeature) {
    let count = (0..<50).count { seed in
      let task = RandomTask(seed: seed, features: features)
      return LanguageFeature.used(by: task.domain, task.problem).contains(feature)
    }
    #expect(count >= 15)
  }
}
