/// Numbers for type expressions, and a table of which fit where.
///
/// A large initial state has each argument of each fact held against the type of a parameter, so
/// the answers are worked out once for each pair of types.
struct TypeTable: Sendable {
  /// The number of a type expression.
  typealias ID = Int

  /// The type expressions by number.
  private(set) var expressions: [TypeExpression] = []
  private let hierarchy: TypeHierarchy
  private var numbers: [TypeExpression: ID] = [:]
  private var lastNumbered: ID?
  /// The answers for the pairs that somebody asked about.
  private var matches: [Pair: TypeMatch] = [:]

  init(_ hierarchy: TypeHierarchy) {
    self.hierarchy = hierarchy
  }

  /// The number of a type expression; equal ones have equal numbers.
  mutating func number(of expression: TypeExpression) -> ID {
    // Objects of one type stand side by side.
    if let lastNumbered, expressions[lastNumbered] == expression { return lastNumbered }
    let number = numbers[expression] ?? expressions.count
    if number == expressions.count {
      numbers[expression] = number
      expressions.append(expression)
    }
    lastNumbered = number
    return number
  }

  /// How well a type fits where another is wanted.
  mutating func match(_ actual: ID, _ wanted: ID) -> TypeMatch {
    if actual == wanted { return .fits }
    let pair = Pair(actual: actual, wanted: wanted)
    if let known = matches[pair] { return known }
    let match = compare(expressions[actual], expressions[wanted])
    matches[pair] = match
    return match
  }

  private struct Pair: Hashable {
    var actual: ID
    var wanted: ID
  }

  private func compare(_ actual: TypeExpression, _ wanted: TypeExpression) -> TypeMatch {
    let isKnown = (actual.alternatives + wanted.alternatives).allSatisfy(hierarchy.contains)
    // An unknown type was reported where it stands.
    if !isKnown || hierarchy.isSubtype(actual, of: wanted) { return .fits }
    return hierarchy.canOverlap(actual, wanted) ? .mayFit : .never
  }
}

/// How well a type fits where another is wanted.
enum TypeMatch: Sendable {
  /// All its values are of the wanted type.
  case fits
  /// Some may be.
  case mayFit
  /// None is.
  case never
}
