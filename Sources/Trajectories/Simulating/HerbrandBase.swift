public import PDDL

/// All well-typed ground atoms over some objects.
public enum HerbrandBase {
  /// The atoms of a domain's predicates over objects, predicates and arguments in the given order.
  ///
  /// - Parameter limit: how many atoms there may be.
  /// - Returns: nil if there are more.
  public static func atoms(
    of vocabulary: TraceVocabulary, over objects: [TypedName], limit: Int = 1 << 20
  ) -> [GroundAtom]? {
    let constants = Set(vocabulary.constants.map(\.name))
    let all = vocabulary.constants + objects.filter { !constants.contains($0.name) }
    var atoms: [GroundAtom] = []
    for predicate in vocabulary.predicates {
      let choices = predicate.parameters.map { parameter in
        all.filter { vocabulary.types.isSubtype($0.type, of: parameter.type) }.map(\.name)
      }
      let size = choices.reduce(1.0) { $0 * Double($1.count) }
      guard Double(atoms.count) + size <= Double(limit) else { return nil }
      if size == 0 { continue }
      var places = [Int](repeating: 0, count: choices.count)
      for _ in 0..<Int(size) {
        atoms.append(GroundAtom(predicate.name, zip(choices, places).map { $0[$1] }))
        var position = places.count - 1
        while position >= 0 {
          places[position] += 1
          if places[position] < choices[position].count { break }
          places[position] = 0
          position -= 1
        }
      }
    }
    return atoms
  }
}
