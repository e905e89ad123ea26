/// The types of a domain and which of them are below which.
///
/// `object` is above all. A type that is only named as a parent counts as declared below
/// `object`; a type that is declared several times, or with `(either …)`, has several parents.
public struct TypeHierarchy: Sendable {
  /// All types, `object` first, then in the order in which the domain names them.
  public let types: [String]
  /// Types that are above themselves, which is a mistake: disjoint cycles, in each of which every
  /// type is followed by a parent of it, and the last has the first as parent.
  public let cycles: [[String]]
  /// The place of each type in `types`.
  private let indices: [String: Int]
  /// The parents of each type, by index.
  private let parentIndices: [[Int]]
  /// The types that have a type as parent, by index.
  private let childIndices: [[Int]]

  /// Works out the hierarchy of the `:types` of a domain.
  ///
  /// - Complexity: O(declarations).
  public init(_ declarations: [TypedName]) {
    var types = ["object"]
    var indices = ["object": 0]
    var parents: [[Int]] = [[]]
    func index(_ type: String) -> Int {
      if let index = indices[type] { return index }
      indices[type] = types.count
      types.append(type)
      parents.append([])
      return types.count - 1
    }
    for declaration in declarations {
      let type = index(declaration.name)
      for name in declaration.type.alternatives {
        let parent = index(name)
        if type != 0, !parents[type].contains(parent) { parents[type].append(parent) }
      }
    }
    var children: [[Int]] = Array(repeating: [], count: types.count)
    for type in types.indices.dropFirst() {
      if parents[type].isEmpty { parents[type] = [0] }
      for parent in parents[type] { children[parent].append(type) }
    }
    self.types = types
    self.indices = indices
    self.parentIndices = parents
    self.childIndices = children
    self.cycles = Self.cycles(parents).map { $0.map { types[$0] } }
  }

  /// Whether the domain names a type.
  public func contains(_ type: String) -> Bool {
    indices[type] != nil
  }

  /// The direct parents of a type. `object` has none, and a type without a written one has
  /// `object`.
  public func parents(of type: String) -> [String] {
    indices[type].map { parentIndices[$0].map { types[$0] } } ?? []
  }

  /// A type and all types above it; none if the domain does not name it.
  public func ancestors(of type: String) -> Set<String> {
    guard let index = indices[type] else { return [] }
    return Set(Self.reachable(from: index, parentIndices).union([0]).map { types[$0] })
  }

  /// Whether every value of a type is one of another.
  ///
  /// - Complexity: O(types above the first).
  public func isSubtype(_ type: String, of other: String) -> Bool {
    guard let type = indices[type], let other = indices[other] else { return false }
    return other == 0 || type == other
      || Self.reachable(from: type, parentIndices).contains(other)
  }

  /// Whether every value of a type expression is one of another.
  public func isSubtype(_ type: TypeExpression, of other: TypeExpression) -> Bool {
    type.alternatives.allSatisfy { part in
      other.alternatives.contains { isSubtype(part, of: $0) }
    }
  }

  /// Whether there may be values of both type expressions: some type is below a part of each.
  ///
  /// - Complexity: O(types below the two).
  public func canOverlap(_ type: TypeExpression, _ other: TypeExpression) -> Bool {
    !descendants(of: type).isDisjoint(with: descendants(of: other))
  }

  private func descendants(of type: TypeExpression) -> Set<Int> {
    type.alternatives.reduce(into: []) { descendants, part in
      guard let index = indices[part] else { return }
      descendants.formUnion(Self.reachable(from: index, childIndices))
    }
  }

  /// A node of a graph and all that can be reached from it.
  private static func reachable(from start: Int, _ successors: [[Int]]) -> Set<Int> {
    var reached: Set<Int> = [start]
    var pending = [start]
    while let next = pending.popLast() {
      for successor in successors[next] where reached.insert(successor).inserted {
        pending.append(successor)
      }
    }
    return reached
  }

  /// Cycles of a graph that share no node, found by depth-first search: one at least in every
  /// strongly connected part that has one.
  private static func cycles(_ successors: [[Int]]) -> [[Int]] {
    var cycles: [[Int]] = []
    var isInCycle = Array(repeating: false, count: successors.count)
    var isDone = Array(repeating: false, count: successors.count)
    var placeOnPath: [Int?] = Array(repeating: nil, count: successors.count)
    for start in successors.indices where !isDone[start] {
      // The path from the start, each node with the successors that are still to be followed.
      var path: [(node: Int, remaining: ArraySlice<Int>)] = [(start, successors[start][...])]
      placeOnPath[start] = 0
      while let (node, remaining) = path.last {
        guard let next = remaining.first else {
          isDone[node] = true
          placeOnPath[node] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].remaining = remaining.dropFirst()
        if let place = placeOnPath[next] {
          let cycle = path[place...].map(\.node)
          if !cycle.contains(where: { isInCycle[$0] }) {
            cycles.append(cycle)
            for member in cycle { isInCycle[member] = true }
          }
        } else if !isDone[next] {
          placeOnPath[next] = path.count
          path.append((next, successors[next][...]))
        }
      }
    }
    return cycles
  }
}
