extension ConvexHull {
  /// A hull within this one with no more facets than a limit, or a simplex if the limit is less than
  /// the facets of one.
  ///
  /// It is the hull of some of the corners: of those farthest apart first, then always of the one that
  /// lies farthest outside. So every point in it is in this hull too, and it lies in the same flat and
  /// not in a smaller one.
  func inner(facetLimit: Int) -> ConvexHull {
    if facets.count <= facetLimit { return self }
    var inner = ConvexHull(dimension: dimension)
    var rest = corners
    var tried = 0
    while let next = inner.farthest(of: rest) {
      let corner = rest.remove(at: next)
      var larger = inner
      larger.insert(corner)
      let isSimplex = larger.equations.count < inner.equations.count
      if isSimplex || larger.facets.count <= facetLimit {
        inner = larger
        tried = 0
      } else {
        tried += 1
        // Some other corner may fit; but not many are worth the work.
        if tried == 8 { break }
      }
    }
    return inner
  }

  /// The index of the point that lies farthest outside: off the flat if any does, else beyond a facet;
  /// nil if all are inside.
  private func farthest(of points: [ExactVector]) -> Int? {
    if isEmpty { return points.isEmpty ? nil : 0 }
    let offFlat = points.map { point in
      equations.map { abs(Self.distance(of: point, within: $0)) }.max() ?? 0
    }
    let beyondFacets = points.map { point in
      facets.map { -Self.distance(of: point, within: $0) }.max() ?? 0
    }
    for distances in [offFlat, beyondFacets] {
      if let best = distances.indices.max(by: { distances[$0] < distances[$1] }),
        distances[best] > 0
      {
        return best
      }
    }
    return nil
  }

  /// How far a point is from the border of a half-space, positive on its inner side.
  private static func distance(of point: ExactVector, within halfSpace: ExactVector) -> Double {
    let length = halfSpace.dropFirst().reduce(0) { $0 + $1.double * $1.double }.squareRoot()
    return halfSpace.dot(point).double / point[0].double / (length > 0 ? length : 1)
  }
}
