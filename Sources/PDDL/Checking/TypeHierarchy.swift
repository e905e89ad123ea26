/// The types of a domain and which of them are below which.
///
/// `object` is above all. A type that is only named as a parent counts as declared below
/// `object`; a type that is declared several times, or with `(either …)`, has several parents.
public struct TypeHierarchy: Sendable {
  /// All types, `object` first, then in the order in which the domain names them.
  public let types: [String]
  /// The direct parents of each type. `object` has none, and a type whose only parent is not
  /// written has `object`.
  public let parents: [String: [String]]
  /// For each type: itself and all types above it.
  public let ancestors: [String: Set<String>]
  /// Types that are above themselves, which is a mistake: one cycle for each group of such types,
  /// every type followed by its parent in the cycle.
  public let cycles: [[String]]

  /// Works out the hierarchy of the `:types` of a domain.
  ///
  /// - Complexity: O(types × depth).
  public init(_ declarations: [TypedName]) {
    var types = ["object"]
    var parents: [String: [String]] = ["object": []]
    for declaration in declarations {
      for type in [declaration.name] + declaration.type.alternatives where parents[type] == nil {
        parents[type] = []
        types.append(type)
      }
      guard declaration.name != "object" else { continue }
      for parent in declaration.type.alternatives
      where parents[declaration.name]?.contains(parent) == false {
        parents[declaration.name]?.append(parent)
      }
    }
    for type in types where type != "object" && parents[type]?.isEmpty == true {
      parents[type] = ["object"]
    }
    self.types = types
    self.parents = parents
    self.ancestors = Self.closure(types, parents)
    self.cycles = Self.cycles(types, parents, ancestors)
  }

  /// All types above each type, found by walking up from it; `object` and the type are among them.
  private static func closure(
    _ types: [String], _ parents: [String: [String]]
  ) -> [String: Set<String>] {
    var ancestors: [String: Set<String>] = [:]
    for type in types {
      var above: Set<String> = [type, "object"]
      var pending = parents[type] ?? []
      while let next = pending.popLast() {
        guard above.insert(next).inserted else { continue }
        // A type that was walked from before saves the rest of the way.
        if let known = ancestors[next] {
          above.formUnion(known)
        } else {
          pending += parents[next] ?? []
        }
      }
      ancestors[type] = above
    }
    return ancestors
  }

  private static func cycles(
    _ types: [String], _ parents: [String: [String]], _ ancestors: [String: Set<String>]
  ) -> [[String]] {
    var cycles: [[String]] = []
    var reported: Set<String> = []
    for type in types where type != "object" && !reported.contains(type) {
      // Follow parents that lead back to the type, never twice through one type.
      var path = [type]
      var visited: Set<String> = [type]
      while let last = path.last {
        let above = parents[last] ?? []
        if above.contains(type) {
          cycles.append(path)
          reported.formUnion(path)
          break
        }
        let onward = above.first {
          $0 != "object" && !visited.contains($0) && ancestors[$0]?.contains(type) == true
        }
        guard let onward else { break }
        visited.insert(onward)
        path.append(onward)
      }
    }
    return cycles
  }

  /// Whether the domain names a type.
  public func contains(_ type: String) -> Bool {
    parents[type] != nil
  }

  /// Whether every value of a type is one of another.
  public func isSubtype(_ type: String, of other: String) -> Bool {
    ancestors[type]?.contains(other) ?? false
  }

  /// Whether every value of a type expression is one of another.
  public func isSubtype(_ type: TypeExpression, of other: TypeExpression) -> Bool {
    type.alternatives.allSatisfy { part in
      other.alternatives.contains { isSubtype(part, of: $0) }
    }
  }

  /// Whether there may be values of both type expressions: one has a part that is above or below a
  /// part of the other, or there is a type below both.
  public func canOverlap(_ type: TypeExpression, _ other: TypeExpression) -> Bool {
    type.alternatives.contains { part in
      other.alternatives.contains { otherPart in
        isSubtype(part, of: otherPart) || isSubtype(otherPart, of: part)
          || types.contains { isSubtype($0, of: part) && isSubtype($0, of: otherPart) }
      }
    }
  }
}
