/// Finds out which functions the numeric precondition of an action has to mention, given tries that
/// were rejected for the value of some function.
///
/// **Criterion.** The functions that the action's effects change or read are relevant. Another one is
/// relevant if without it the observed states do not tell all rejected ones apart: if the
/// projection of the hull holds a rejected state that the hull does not hold. They are added one by one,
/// always the one that leaves the fewest such states. Without rejected tries all functions
/// are relevant.
///
/// A function that is left out was shown by n rejected states not to matter there; with more tests of
/// the same kind the share that the conditions get wrong is below 3/n with a confidence of 95 %.
enum RelevantTerms {
  /// The indices of the relevant terms, ascending.
  ///
  /// - Complexity: O(terms²) projections of the hull at worst.
  static func indices(
    in hull: ConvexHull, usedByEffects used: Set<Int>, tests: [NumericRejection]
  ) -> [Int] {
    let all = Array(0..<hull.dimension)
    // What the hull itself holds no choice of functions explains.
    let outside = tests.map(\.point).filter { !hull.contains($0) }
    if outside.isEmpty { return all }
    func unexplained(_ chosen: [Int]) -> Int {
      let region = hull.projected(to: chosen)
      return outside.count { region.contains($0.projected(to: chosen)) }
    }
    var chosen = used.sorted()
    var left = unexplained(chosen)
    while left > 0, chosen.count < all.count {
      let candidates = all.filter { !chosen.contains($0) }.map { index in
        (chosen: (chosen + [index]).sorted(), left: unexplained((chosen + [index]).sorted()))
      }
      guard let best = candidates.min(by: { $0.left < $1.left }) else { break }
      (chosen, left) = best
    }
    return chosen
  }
}

extension ConvexHull {
  /// The hull of the corners with some coordinates only.
  func projected(to coordinates: [Int]) -> ConvexHull {
    var result = ConvexHull(dimension: coordinates.count)
    for corner in corners { result.insert(corner.projected(to: coordinates)) }
    return result
  }
}

extension ExactVector {
  /// A point in homogeneous coordinates with some of its coordinates only.
  fileprivate func projected(to coordinates: [Int]) -> ExactVector {
    [self[0]] + coordinates.map { self[$0 + 1] }
  }
}
