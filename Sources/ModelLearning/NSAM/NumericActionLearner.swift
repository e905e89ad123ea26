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

  private(set) var hull: ConvexHull
  /// For each term the fit of its change.
  private(set) var changes: [ConsensusFit]
  /// Tries that were rejected, at most `rejectionLimit`.
  private(set) var rejections: [NumericRejection] = []

  /// So many different rejected tries are kept.
  static let rejectionLimit = 1_000

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

  /// Observes a try that was rejected; one more than are kept is forgotten.
  mutating func reject(_ rejection: NumericRejection) {
    guard rejections.count < Self.rejectionLimit, rejection.values.count == terms.count,
      !rejections.contains(where: {
        $0.values == rejection.values && $0.literals == rejection.literals
      })
    else { return }
    rejections.append(rejection)
  }

  /// Takes in what another learner of the same action has observed.
  ///
  /// - Parameter sourceOffset: how many sources come before the other learner's.
  mutating func formUnion(_ other: NumericActionLearner, sourceOffset: Int32 = 0) {
    hull.formUnion(other.hull)
    for index in changes.indices {
      for var sample in other.changes[index].samples {
        sample.source = Witness(number: sample.source).moved(by: sourceOffset).number
        changes[index].insert(sample)
      }
    }
    for var rejection in other.rejections {
      rejection.witness = rejection.witness.moved(by: sourceOffset)
      reject(rejection)
    }
  }

  /// Adds a corner of a hull that was kept.
  mutating func restore(corner: ExactVector) { hull.insert(corner) }

  /// Adds a sample of the change of a term that was kept.
  mutating func restore(_ sample: ConsensusFit.Sample, ofTerm index: Int) {
    changes[index].insert(sample)
  }

  /// Whether the learned preconditions accept a state.
  public func accepts(_ values: [Double]) -> Bool {
    let decimals = values.compactMap(ExactDecimal.init)
    return decimals.count == terms.count && hull.contains(ExactDecimal.homogeneous(decimals))
  }

  /// How many inequalities a simplified model has at most: so many for each dimension that the observed
  /// states span. With much fewer most of the observed states would be outside (in four dimensions 8 keep
  /// two fifths, 128 five sixths), and planners can handle so many.
  var simpleFacetCount: Int { 32 * (terms.count - hull.equations.count) }

  /// The model learned so far.
  ///
  /// - Parameters:
  ///   - facetLimit: the number of inequalities there should be at most; nil for all. With a limit the
  ///     conditions describe a smaller set within the hull: still safe, but observed states may be
  ///     outside.
  ///   - tests: rejected tries whose reason must be a numeric value. If there are any, functions
  ///     that `RelevantTerms` shows not to matter are left out of the conditions.
  public func model(
    facetLimit: Int? = nil, tests: [NumericRejection] = []
  ) -> NumericActionModel {
    var model = NumericActionModel(conditions: [], effects: [], outliers: [], unexplained: [])
    var used: Set<Int> = []
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
        used.insert(index)
        used.formUnion(terms.indices.filter { !solution.coefficients[$0 + 1].isZero })
      }
    }
    let whole = hull(without: model.outliers)
    let relevant = RelevantTerms.indices(in: whole, usedByEffects: used, tests: tests)
    model.leftOut = terms.indices.filter { !relevant.contains($0) }.map { terms[$0] }
    let projected = model.leftOut.isEmpty ? whole : whole.projected(to: relevant)
    let region = facetLimit.map { projected.inner(facetLimit: $0) } ?? projected
    model.conditions = LinearConditions(region, over: relevant.map { terms[$0] }).formulas
    return model
  }

  /// The hull of the states of transitions that fit the effects: what was corrupted there may be the
  /// state before.
  private func hull(without outliers: [NumericOutlier]) -> ConvexHull {
    if outliers.isEmpty { return hull }
    let sources = Set(outliers.map(\.source))
    let samples = changes.flatMap(\.samples)
    let suspects = Set(
      samples.filter { sources.contains($0.source) }
        .map { ExactDecimal.homogeneous($0.arguments).primitive })
    var rest = ConvexHull(dimension: terms.count)
    for corner in hull.corners where !suspects.contains(corner.primitive) { rest.insert(corner) }
    for sample in samples where !sources.contains(sample.source) {
      rest.insert(ExactDecimal.homogeneous(sample.arguments))
    }
    return rest
  }
}
