import BitCollections

/// The convex hull of points, exactly and one point at a time: the equations of the flat (the affine
/// span) that they lie in and the facets of the hull within it.
///
/// Points and half-spaces are vectors of integers in homogeneous coordinates: the point x is any
/// (w, w·x) with w > 0; the half-space (c, a) holds the points with c + a·x ≥ 0.
///
/// The half-spaces that hold all points form a cone. The double description method keeps its
/// generators while points come in: a basis of its largest subspace (the equations) and its extreme
/// rays modulo that (the facets). A point splits the rays by side, and each adjacent pair from both
/// sides makes a new ray through the point (Motzkin, Raiffa, Thompson and Thrall 1953, "The double
/// description method"; Fukuda and Prodon 1996, "Double description method revisited"). There is no
/// redundant facet at any time, and no rounding. A point inside costs one look at every facet, and
/// nothing is kept of it; so memory grows with the hull, not with the number of points.
struct ConvexHull: Sendable {
  /// A facet and the points that lie on it.
  private struct Facet {
    var halfSpace: ExactVector
    var points: BitSet
  }

  /// The number of coordinates.
  let dimension: Int
  /// Equations c + a·x = 0 that all points satisfy, linearly independent.
  private(set) var equations: [ExactVector]
  /// Points that were on no inner side when they came: all corners of the hull are among them.
  private(set) var corners: [ExactVector] = []
  private var allFacets: [Facet] = []

  /// Makes the hull of no points in a space of so many dimensions.
  init(dimension: Int) {
    self.dimension = dimension
    // Without points every half-space will do.
    equations = (0...dimension).map { one in
      (0...dimension).map { $0 == one ? .one : .zero }
    }
  }

  /// Whether no point has come yet.
  var isEmpty: Bool { corners.isEmpty }

  /// The half-spaces c + a·x ≥ 0 whose borders are the facets.
  var facets: [ExactVector] {
    // The plane at infinity is a facet of the cone but holds no point.
    allFacets.filter { facet in facet.halfSpace.dropFirst().contains { !$0.isZero } }
      .map(\.halfSpace)
  }

  /// Whether a point lies in the hull.
  func contains(_ point: ExactVector) -> Bool {
    equations.allSatisfy { $0.dot(point).isZero }
      && allFacets.allSatisfy { $0.halfSpace.dot(point).sign >= 0 }
  }

  /// Adds a point.
  ///
  /// - Returns: whether the hull has grown.
  /// - Complexity: O(facets · dimension) for a point inside; O(facets²) at worst for one outside.
  @discardableResult
  mutating func insert(_ point: ExactVector) -> Bool {
    if let index = equations.firstIndex(where: { !$0.dot(point).isZero }) {
      leaveFlat(towards: point, by: index)
      return true
    }
    let sides = allFacets.map { $0.halfSpace.dot(point) }
    if !sides.contains(where: { $0.sign < 0 }) {
      // It may lie on facets, but then within them.
      return false
    }
    cut(by: point, sides)
    return true
  }

  /// Adds all that another hull of the same dimension holds.
  mutating func formUnion(_ other: ConvexHull) {
    for point in other.corners { insert(point) }
  }

  /// A point off the flat: one equation becomes a facet, all else is turned to hold the point.
  private mutating func leaveFlat(towards point: ExactVector, by index: Int) {
    var pivot = equations.remove(at: index)
    if pivot.dot(point).sign < 0 { pivot = pivot.map { -$0 } }
    let distance = pivot.dot(point)
    func turned(_ halfSpace: ExactVector) -> ExactVector {
      let own = halfSpace.dot(point)
      return own.isZero ? halfSpace : halfSpace.combined(distance, pivot, -own).primitive
    }
    equations = equations.map(turned)
    let number = corners.count
    for index in allFacets.indices {
      allFacets[index].halfSpace = turned(allFacets[index].halfSpace)
      allFacets[index].points.insert(number)
    }
    // The points before this one all lie in the border of the new half-space.
    allFacets.append(Facet(halfSpace: pivot.primitive, points: BitSet(0..<number)))
    corners.append(point)
  }

  /// A point in the flat beyond some facets: these go, and new ones lead from their rims to it.
  private mutating func cut(by point: ExactVector, _ sides: [ExactInteger]) {
    let number = corners.count
    corners.append(point)
    let inner = allFacets.indices.filter { sides[$0].sign > 0 }
    let outer = allFacets.indices.filter { sides[$0].sign < 0 }
    // Two adjacent facets share at least as many points as a ridge has dimensions.
    let least = dimension - equations.count - 1
    var made: [Facet] = []
    for outside in outer {
      for inside in inner {
        let shared = allFacets[outside].points.intersection(allFacets[inside].points)
        guard shared.count >= least, isRidge(shared, between: outside, inside) else { continue }
        let halfSpace = allFacets[outside].halfSpace.combined(
          sides[inside], allFacets[inside].halfSpace, -sides[outside]
        ).primitive
        var points = shared
        points.insert(number)
        made.append(Facet(halfSpace: halfSpace, points: points))
      }
    }
    var kept: [Facet] = []
    for (index, side) in sides.enumerated() where side.sign >= 0 {
      kept.append(allFacets[index])
      if side.isZero { kept[kept.count - 1].points.insert(number) }
    }
    allFacets = kept + made
  }

  /// Whether only the two facets have all these points.
  private func isRidge(_ points: BitSet, between first: Int, _ second: Int) -> Bool {
    !allFacets.indices.contains {
      $0 != first && $0 != second && points.isSubset(of: allFacets[$0].points)
    }
  }
}
