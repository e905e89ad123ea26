/// A part of PDDL that not every planner can handle.
public enum LanguageFeature: String, Hashable, Sendable, CaseIterable {
  case negativePreconditions = "negative preconditions"
  case disjunctivePreconditions = "disjunctive preconditions"
  case existentialPreconditions = "existential preconditions"
  case universalPreconditions = "universal preconditions"
  case equality
  case conditionalEffects = "conditional effects"
  case universalEffects = "universal effects"
  case derivedPredicates = "derived predicates"
  case actionCosts = "action costs"
  case numericFluents = "numeric fluents"
  case objectFluents = "object fluents"
  case durativeActions = "durative actions"
  case durationInequalities = "duration inequalities"
  case continuousEffects = "continuous effects"
  case timedInitialLiterals = "timed initial literals"
  case preferences
  case trajectoryConstraints = "trajectory constraints"
  case processes
  case events

  /// The features that a task uses, whatever its `:requirements` say.
  ///
  /// Action costs are a numeric function without parameters that actions only increase by values
  /// which never change, and that nothing but a metric reads. Any other use of numeric functions
  /// that change is `numericFluents`; functions that never change are neither.
  public static func used(by domain: Domain, _ problem: Problem? = nil) -> Set<LanguageFeature> {
    var scan = FeatureScan(domain)
    scan.scan(domain)
    if let problem { scan.scan(problem) }
    return scan.result()
  }
}

extension LanguageFeature: Comparable {
  /// The order of declaration, from the common to the rare.
  public static func < (left: LanguageFeature, right: LanguageFeature) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
