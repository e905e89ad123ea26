public import PDDL

/// Safe learning of numeric action models: `ESAM` for the literals, convex hulls and affine fits for
/// the numbers (`NumericActionLearner`; Mordoch, Scala, Stern and Juba 2025, N-SAM*).
///
/// **Theorem.** If the assumptions of `ESAM` hold, values are seen without noise beyond the twelfth
/// digit, the true numeric preconditions are linear inequalities and the true numeric effects are affine
/// in the functions over the action's parameters, then every plan that is valid in the safe model is
/// valid in the true domain and leads through the same states.
public struct NSAM: Sendable {
  /// What learns the literals.
  public var literals: any EvidenceLearner
  /// The number of inequalities that an action may have; nil for as many as its hull has facets.
  public var facetLimit: Int?
  /// Whether conditions have few inequalities where no limit is given: a part of the hull that is
  /// simple to describe.
  public var simplifies: Bool
  /// Whether functions are left out of conditions that rejected tries show not to matter
  /// (`RelevantTerms`). The model is safe then only as far as the tests go.
  public var leavesOutIrrelevant: Bool
  /// The planner that conditions are written for.
  public var planner: TargetPlanner

  /// Makes a learner.
  public init(
    literals: any EvidenceLearner = ESAM(), facetLimit: Int? = nil, simplifies: Bool = false,
    leavesOutIrrelevant: Bool = false, planner: TargetPlanner = .any
  ) {
    self.literals = literals
    self.facetLimit = facetLimit
    self.simplifies = simplifies
    self.leavesOutIrrelevant = leavesOutIrrelevant
    self.planner = planner
  }

  /// The safe model, and findings about transitions that do not fit it.
  ///
  /// An action whose numeric effects cannot be explained is left out.
  public func model(
    of evidence: Evidence, _ numeric: NumericEvidence
  ) -> (model: LearnedModel, findings: [Diagnostic]) {
    let base = literals.model(of: evidence, bound: .safe)
    var findings: [Diagnostic] = []
    let actions = base.actions.compactMap { action -> LearnedAction? in
      let number = action.vocabulary.action
      let learner = numeric.learners[number]
      let tests = learner.numericRejections(base.knowledge[number])
      let learned = learner.model(
        facetLimit: facetLimit ?? (simplifies ? learner.simpleFacetCount : nil),
        tests: leavesOutIrrelevant ? tests : [])
      findings += tests.filter { learner.hull.contains($0.point) }.map {
        Self.contradiction($0, action, evidence)
      }
      findings += learned.outliers.map { Self.finding($0, action, evidence) }
      for term in learned.unexplained {
        findings.append(
          Diagnostic(
            .warning,
            "action '\(action.vocabulary.name)' is left out: no affine function explains what it "
              + "does to \(PDDLWriter.text(term))",
            file: evidence.sources.first ?? "<evidence>"))
      }
      if numeric.learners[number].isEmpty {
        findings.append(
          Diagnostic(
            .warning,
            "action '\(action.vocabulary.name)' is left out: its numeric values were never seen",
            file: evidence.sources.first ?? "<evidence>"))
      }
      guard learned.unexplained.isEmpty, !numeric.learners[number].isEmpty else { return nil }
      var numericAction = action
      numericAction.numericConditions = learned.conditions
      numericAction.numericEffects = learned.effects
      numericAction.leftOut = learned.leftOut
      return numericAction
    }
    let model = LearnedModel(
      base, algorithm: "N-SAM*", actions: planner.adapted(actions), of: evidence)
    return (model, findings)
  }

  private static func contradiction(
    _ rejection: NumericRejection, _ action: LearnedAction, _ evidence: Evidence
  ) -> Diagnostic {
    let source = Int(rejection.witness.source)
    return Diagnostic(
      .warning,
      "\(action.vocabulary.name) was rejected where all held that it can require, numbers too",
      file: evidence.sources.indices.contains(source) ? evidence.sources[source] : "<evidence>",
      line: Int(rejection.witness.line), column: 1)
  }

  private static func finding(
    _ outlier: NumericOutlier, _ action: LearnedAction, _ evidence: Evidence
  ) -> Diagnostic {
    let witness = Witness(number: outlier.source)
    let source = Int(witness.source)
    return Diagnostic(
      .warning,
      "\(action.vocabulary.name) changes \(PDDLWriter.text(outlier.function)) differently from "
        + "the other transitions: residual \(outlier.residual)",
      file: evidence.sources.indices.contains(source) ? evidence.sources[source] : "<evidence>",
      line: Int(witness.line), column: 1)
  }
}

extension NumericActionLearner {
  /// The rejected tries whose reason was a number: all literals held that the action can require.
  func numericRejections(_ knowledge: ActionKnowledge) -> [NumericRejection] {
    var candidates = LiteralSet(count: knowledge.vocabulary.atoms.count * 2)
    for literal in knowledge.candidates { candidates.insert(literal.bit) }
    return rejections.filter { rejection in
      var explained = rejection.literals
      explained.formIntersection(candidates)
      return explained.isEmpty
    }
  }
}
