public import PDDL

/// Learns the numeric preconditions and effects of one lifted action, a transition at a time
/// (Mordoch, Scala, Stern and Juba 2025, "Safe learning of PDDL domains with conditional and numeric
/// preconditions": N-SAM*).
///
/// The preconditions are the convex hull of the states in which the action was observed, within the
/// flat that these states span; the effects are the affine functions through all observed values.
/// Both are exact (`ConvexHull`, `ConsensusFit`), so every observed transition satisfies the model,
/// however few there are. The model is safe if the true preconditions are linear inequalities and the
/// true effects are affine: the hull lies in every convex set that holds the states, and two affine
/// functions that agree on some points agree on the flat that these span.
public struct NumericActionLearner: Sendable {
  /// The function terms over the action's parameters that the model may mention.
  public let terms: [FunctionTerm]

  private var hull: ConvexHull
  /// For each term the fit of its change.
  private var changes: [ConsensusFit]

  /// Makes a learner that has seen nothing.
  public init(terms: [FunctionTerm]) {
    self.terms = terms
    hull = ConvexHull(dimension: terms.count)
    changes = terms.map { _ in ConsensusFit(columns: terms.count) }
  }

  /// Whether no transition has been observed.
  public var isEmpty: Bool { hull.isEmpty }

  /// Observes a transition.
  ///
  /// - Parameters:
  ///   - before: the values of the terms before the action.
  ///   - after: their values afterwards.
  ///   - source: a number by which `NumericOutlier` will tell of this transition.
  /// - Returns: false if a value is not finite or there are not as many as terms; then nothing is
  ///   learned from the transition.
  @discardableResult
  public mutating func observe(before: [Double], after: [Double], source: Int = 0) -> Bool {
    let old = before.compactMap(ExactDecimal.init)
    let new = after.compactMap(ExactDecimal.init)
    guard old.count == terms.count, new.count == terms.count else { return false }
    hull.insert(ExactDecimal.homogeneous(old))
    for index in terms.indices {
      changes[index].insert(
        .init(arguments: old, value: new[index] - old[index], source: source))
    }
    return true
  }

  /// Takes in what another learner of the same action has observed.
  public mutating func formUnion(_ other: NumericActionLearner) {
    hull.formUnion(other.hull)
    for index in changes.indices { changes[index].formUnion(other.changes[index]) }
  }

  /// Whether the learned preconditions accept a state.
  public func accepts(_ values: [Double]) -> Bool {
    let decimals = values.compactMap(ExactDecimal.init)
    return decimals.count == terms.count && hull.contains(ExactDecimal.homogeneous(decimals))
  }

  /// The model learned so far.
  ///
  /// - Parameter facetLimit: the number of inequalities there should be at most; nil for all. With a
  ///   limit the conditions describe a smaller set within the hull: still safe, but observed states
  ///   may be outside.
  public func model(facetLimit: Int? = nil) -> NumericActionModel {
    var model = NumericActionModel(conditions: [], effects: [], outliers: [], unexplained: [])
    let region = facetLimit.map { hull.inner(facetLimit: $0) } ?? hull
    model.conditions = LinearConditions(region, over: terms).formulas
    for (index, term) in terms.enumerated() {
      guard let solution = changes[index].solution() else {
        model.unexplained.append(term)
        continue
      }
      model.outliers += solution.outliers.map {
        NumericOutlier(function: term, source: $0.source, residual: $0.residual)
      }
      if let effect = LinearEffect(change: solution.coefficients, of: index, over: terms).effect {
        model.effects.append(effect)
      }
    }
    return model
  }
}
