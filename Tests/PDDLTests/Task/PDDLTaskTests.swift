import PDDL
import Testing

@Suite struct PDDLTaskTests {
  /// Reads a task; its warnings stand beside it.
  private func task(_ domain: String, _ problem: String) throws -> PDDLTask {
    try PDDLTask(
      domain: SourceText("(define (domain d) \(domain))", name: "d"),
      problem: SourceText("(define (problem x) (:domain d) \(problem))", name: "x"))
  }

  @Test func whatIsImplicitBecomesExplicit() throws {
    let task = try task(
      """
      (:types truck - vehicle object)
      (:constants c - truck c - truck)
      (:predicates (p) (p) (= ?x ?y))
      (:action a :parameters (?v - object) :precondition (vehicle ?v)
        :effect (increase (total-cost) 1))
      """,
      "(:objects c t - truck o - object o - object) (:init (vehicle t)) (:goal (p))")
    #expect(
      task.domain.types == [
        TypedName("truck", type: TypeExpression("vehicle")), TypedName("vehicle"),
      ])
    let truck = TypeExpression("truck")
    #expect(task.domain.constants == [TypedName("c", type: truck)])
    #expect(
      task.domain.predicates == [
        PredicateDeclaration("p"), PredicateDeclaration("vehicle", [TypedName("x")]),
      ])
    #expect(task.domain.functions == [FunctionDeclaration("total-cost")])
    #expect(task.problem.objects == [TypedName("t", type: truck), TypedName("o")])
    #expect(
      task.problem.initial.atoms == [GroundAtom("vehicle", ["t"]), GroundAtom("vehicle", ["c"])])
    #expect(task.warnings.count == 7)
    #expect(task.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func findingsAboutBothFilesAreThrown() {
    do throws(DiagnosticsError) {
      _ = try PDDLTask(
        domain: SourceText("(define (domain d)\n(:action a :effect (p)))", name: "d.pddl"),
        problem: SourceText(
          "(define (problem x) (:domain e)\n(:init (q))\n(:goal (r)))", name: "x.pddl"))
      Issue.record("nothing was found")
    } catch {
      #expect(
        error.description == """
          d.pddl:2:21: error: unknown predicate, expected no predicate, since none is declared, \
          found 'p'
          (:action a :effect (p)))
                              ^
          x.pddl:1:30: warning: the problem names another domain, expected 'd', found 'e'
          (define (problem x) (:domain e)
                                       ^
          x.pddl:2:9: error: unknown predicate, expected no predicate, since none is declared, \
          found 'q'
          (:init (q))
                  ^
          x.pddl:3:9: error: unknown predicate, expected no predicate, since none is declared, \
          found 'r'
          (:goal (r)))
                  ^
          """)
    }
  }

  @Test func anUnsupportedFeatureIsNamed() {
    #expect {
      try task("(:task t)", "(:init) (:goal ())")
    } throws: { error in
      (error as? DiagnosticsError)?.unsupportedFeature == "hierarchical task networks"
    }
  }

  @Test func objectsOfTheProblemInADomainAreLetPass() throws {
    let task = try task(
      "(:predicates (p ?x)) (:action a :effect (p home))",
      "(:objects home) (:init) (:goal (p home))")
    #expect(
      task.warnings.map(\.description) == [
        "d:1:63: warning: the domain uses an object of the problem, "
          + "expected 'home' among the ':constants'"
      ])
  }

  @Test func nestingToTheLimitSurvivesEveryPass() throws {
    let text = DeepNesting.domain()
    let reading = DomainReader.read(SourceText(text, name: "t"))
    #expect(reading.diagnostics == [])
    let domain = try #require(reading.value)
    #expect(DomainChecker.check(domain, source: SourceText(text)).count == 1)
    #expect(LanguageFeature.used(by: domain).contains(.conditionalEffects))
    let again = DomainReader.read(SourceText(PDDLWriter.text(domain), name: "again"))
    #expect(try again.get() == domain)
    #expect(again.value?.hashValue == domain.hashValue)
  }
}
