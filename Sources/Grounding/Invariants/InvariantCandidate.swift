/// A guess that, for every choice of parameters, at most one atom of a family is true.
///
/// `at(?x, _), in(?x, _)` guesses that each `?x` is at one place or in one vehicle (Helmert 2009,
/// "Concise finite-domain representations for PDDL planning tasks", section 5). Each predicate
/// occurs at most once.
struct InvariantCandidate: Hashable {
  /// The atoms of one predicate in the family.
  struct Part: Hashable, Comparable {
    var predicate: Int
    /// For each parameter of the candidate the column of the predicate that holds it. At most one
    /// column is not among them: the one over which atoms are counted.
    var columns: [Int]

    static func < (left: Part, right: Part) -> Bool { left.predicate < right.predicate }
  }

  /// Sorted by predicate.
  private(set) var parts: [Part]

  /// The number of parameters.
  var parameterCount: Int { parts.first?.columns.count ?? 0 }

  init(_ parts: [Part]) {
    self.parts = parts.sorted()
  }

  /// The candidates with one predicate: none or any one of its columns counted.
  static func initial(for predicate: Int, arity: Int) -> [InvariantCandidate] {
    let all = Array(0..<arity)
    let counting = all.map { counted in all.filter { $0 != counted } }
    return ([all] + counting).map { InvariantCandidate([Part(predicate: predicate, columns: $0)]) }
  }

  func part(of predicate: Int) -> Part? { parts.first { $0.predicate == predicate } }

  /// The candidates with one part more that could balance a schema which adds an atom without
  /// deleting another of its family: each takes in an atom that the schema deletes.
  func refinements(
    balancing predicate: Int, in schema: NormalTask.Schema
  ) -> [InvariantCandidate] {
    guard let part = part(of: predicate) else { return [] }
    var result: [InvariantCandidate] = []
    for addition in schema.effects
    where addition.literal.isPositive && addition.literal.predicate == predicate {
      let parameters = part.columns.map { addition.literal.arguments[$0] }
      for deletion in schema.effects
      where !deletion.literal.isPositive && self.part(of: deletion.literal.predicate) == nil {
        let arguments = deletion.literal.arguments
        guard arguments.count - parameters.count == 0 || arguments.count - parameters.count == 1
        else { continue }
        for columns in Self.placements(of: parameters[...], among: arguments) {
          let new = Part(predicate: deletion.literal.predicate, columns: columns)
          result.append(InvariantCandidate(parts + [new]))
        }
      }
    }
    return result
  }

  /// The ways to find each parameter in a column of its own.
  private static func placements(
    of parameters: ArraySlice<Argument>, among arguments: [Argument], taken: [Int] = []
  ) -> [[Int]] {
    guard let parameter = parameters.first else { return [taken] }
    return arguments.indices.filter { arguments[$0] == parameter && !taken.contains($0) }
      .flatMap { placements(of: parameters.dropFirst(), among: arguments, taken: taken + [$0]) }
  }
}
