import TestSupport
import Testing

@testable import ModelLearning

@Suite("Convex hulls")
struct ConvexHullTests {
  func vector(_ numbers: [Int]) -> ExactVector { numbers.map(ExactInteger.init) }

  func hull(_ points: [[Int]], dimension: Int? = nil) -> ConvexHull {
    var hull = ConvexHull(dimension: dimension ?? points[0].count)
    for point in points { hull.insert(vector([1] + point)) }
    return hull
  }

  func text(_ halfSpaces: [ExactVector]) -> [String] {
    halfSpaces.map { $0.map(\.description).joined(separator: " ") }.sorted()
  }

  @Test("A point: as many equations as coordinates")
  func point() {
    let hull = hull([[3, 5]])
    #expect(text(hull.equations) == ["-3 1 0", "-5 0 1"])
    #expect(hull.facets.isEmpty)
    #expect(hull.contains(vector([2, 6, 10])))
    #expect(!hull.contains(vector([1, 3, 4])))
  }

  @Test("A segment in the plane: one equation, two ends")
  func segment() {
    let hull = hull([[0, 0], [2, 4], [1, 2], [3, 6]])
    #expect(text(hull.equations) == ["0 -2 1"])
    #expect(hull.facets.count == 2)
    #expect(hull.contains(vector([2, 3, 6])))
    #expect(!hull.contains(vector([1, 4, 8])))
    #expect(!hull.contains(vector([1, -1, -2])))
    #expect(!hull.contains(vector([1, 1, 1])))
  }

  @Test("A square, whatever else lies in it")
  func square() {
    let hull = hull([[0, 0], [1, 1], [2, 2], [0, 2], [1, 0], [2, 0], [1, 1], [2, 1]])
    #expect(hull.equations.isEmpty)
    // 0 <= x, 0 <= y, x <= 2, y <= 2
    #expect(text(hull.facets) == ["0 0 1", "0 1 0", "2 -1 0", "2 0 -1"])
  }

  @Test("A cube in a space of four dimensions")
  func cube() {
    var points: [[Int]] = []
    for x in 0...1 { for y in 0...1 { for z in 0...1 { points.append([x, y, z, x + y]) } } }
    let hull = hull(points)
    #expect(hull.equations.count == 1)
    #expect(hull.facets.count == 6)
  }

  @Test("Coordinates that are too large for a machine word")
  func large() {
    let far = 1 << 60
    let hull = hull([[0, 0, 0], [far, 1, 2], [3, far, 4], [5, 6, far], [1, 1, 1]])
    #expect(hull.facets.count == 4)
    #expect(hull.contains(vector([4, far, far, far])))
    #expect(!hull.contains(vector([1, far, far, far])))
  }

  @Test("Random points agree with a look at all hyperplanes", arguments: 0..<150)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let dimension = Int.random(in: 1...4, using: &generator)
    let points = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (0..<dimension).map { _ in Int.random(in: -3...3, using: &generator) }
    }
    let hull = hull(points)
    for point in points { #expect(hull.contains(vector([1] + point))) }
    for _ in 0..<40 {
      // In the hull or not: by halves of edges and by what lies beyond corners.
      let a = points.randomElement(using: &generator) ?? []
      let b = points.randomElement(using: &generator) ?? []
      let middle = vector([2] + zip(a, b).map { $0 + $1 })
      #expect(hull.contains(middle))
      let place = (0..<dimension).map { _ in Int.random(in: -4...4, using: &generator) }
      #expect(
        hull.contains(vector([1] + place)) == Self.isInHull(place, of: points, dimension))
    }
    // The order of the points does not matter, nor does it matter if they come in parts.
    var other = self.hull(points.shuffled(using: &generator))
    #expect(Set(text(other.facets)).count == other.facets.count)
    if hull.equations.isEmpty { #expect(text(hull.facets) == text(other.facets)) }
    let half = points.count / 2
    other = self.hull(Array(points[..<half]), dimension: dimension)
    other.formUnion(self.hull(Array(points[half...]), dimension: dimension))
    if hull.equations.isEmpty { #expect(text(hull.facets) == text(other.facets)) }
    #expect(other.equations.count == hull.equations.count)
  }

  @Test("A hull within has fewer facets and no point outside", arguments: 0..<40)
  func inner(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let dimension = Int.random(in: 2...4, using: &generator)
    let points = (0..<30).map { _ in
      (0..<dimension).map { _ in Int.random(in: -20...20, using: &generator) }
    }
    let hull = hull(points)
    for limit in [dimension + 1, 8, 12] {
      let inner = hull.inner(facetLimit: limit)
      #expect(inner.facets.count <= max(limit, dimension + 1))
      #expect(inner.equations.count == hull.equations.count)
      #expect(inner.corners.allSatisfy(hull.contains))
    }
  }

  /// Whether a point is in the hull of others: in a simplex of some of them (Carathéodory).
  static func isInHull(_ point: [Int], of points: [[Int]], _ dimension: Int) -> Bool {
    var chosen: [Int] = []
    func search(from first: Int) -> Bool {
      if !chosen.isEmpty, isInSimplex(point, chosen.map { points[$0] }) { return true }
      if chosen.count > dimension { return false }
      for next in first..<max(first, points.count) {
        chosen.append(next)
        if search(from: next + 1) { return true }
        chosen.removeLast()
      }
      return false
    }
    return search(from: 0)
  }

  /// Whether a point has barycentric coordinates that are not negative, by elimination; false if the
  /// corners are not affinely independent.
  static func isInSimplex(_ point: [Int], _ corners: [[Int]]) -> Bool {
    let columns = corners.map { [1.0] + $0.map(Double.init) }
    var rows = ([1] + point).enumerated().map { row, value in
      columns.map { $0[row] } + [Double(value)]
    }
    for column in corners.indices {
      guard
        let pivot = rows.indices.dropFirst(column).first(where: { abs(rows[$0][column]) > 1e-9 })
      else { return false }
      rows.swapAt(column, pivot)
      for row in rows.indices where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in 0...corners.count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return rows.enumerated().allSatisfy { row, values in
      row < corners.count
        ? values[corners.count] / values[row] > -1e-9 : abs(values[corners.count]) < 1e-9
    }
  }
}
