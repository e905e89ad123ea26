/// A state of a world: the atoms that are true and the values of the functions.
///
/// States are values: a copy shares its storage with the original until one of them changes.
/// Two states of one world are equal if they agree on everything that actions can change.
public struct State: Sendable {
  /// The true atoms of each predicate that actions change.
  var relations: [Set<Tuple>]
  /// The defined values of each numeric function that actions change.
  var numbers: [[Tuple: Double]]
  /// The defined values of each object function.
  var objects: [[Tuple: ObjectID]]
  /// The true atoms of each derived predicate; they follow from the rest.
  var derived: [Set<Tuple>]
}

extension State: Hashable {
  /// Whether two states of one world agree on everything that actions can change.
  public static func == (left: State, right: State) -> Bool {
    left.relations == right.relations && left.numbers == right.numbers
      && left.objects == right.objects
  }

  /// Hashes everything that actions can change.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(relations)
    hasher.combine(numbers)
    hasher.combine(objects)
  }
}
