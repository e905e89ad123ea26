/// A way to find every binding of some variables for which a conjunction holds.
///
/// The steps are nested loops: each step but `test` gives variables their values, one after the
/// other, from the tuples of a relation where that is possible; each test stands right behind the
/// last variable that it needs.
struct Query: Sendable {
  enum Step: Sendable {
    /// The tuples of a relation that nothing changes, by what is bound of it already.
    case lookUp(AtomMatch, FixedIndex)
    /// All tuples of a relation of the state.
    case scan(AtomMatch)
    /// All objects that a variable may stand for.
    case choose(Variable)
    /// Goes on only where the condition holds.
    case test(Condition)
  }

  /// What given tuples are matched with before the first step; nil if the query starts from nothing.
  var seed: AtomMatch?
  var steps: [Step] = []
}

/// An atom to match with tuples: which arguments are compared, which get their values.
struct AtomMatch: Sendable {
  enum Position: Sendable {
    /// The tuple's object must be the argument's.
    case check(Argument)
    /// The variable takes the tuple's object if it may stand for it.
    case bind(Variable)
  }

  let atom: AtomPattern
  let positions: [Position]

  /// Matches with an atom where the variables in `bound` have their values already.
  init(_ atom: AtomPattern, variables: [Int: Variable], bound: inout Set<Int>) {
    self.atom = atom
    positions = atom.arguments.map { argument in
      if case .variable(let slot) = argument, let variable = variables[slot],
        bound.insert(slot).inserted
      {
        return .bind(variable)
      }
      return .check(argument)
    }
  }
}

/// The tuples of a relation that nothing changes, grouped by their objects at some positions.
struct FixedIndex: Sendable {
  /// The positions whose objects make the key, ascending.
  let positions: [Int]
  private let groups: [Tuple: [Tuple]]

  init(_ relation: Set<Tuple>, arity: Int, by positions: [Int], coding: TupleCoding) {
    self.positions = positions
    groups = Dictionary(grouping: relation) { tuple in
      coding.tuple(positions.map { coding.object(at: $0, of: tuple, arity: arity) })
    }
  }

  func tuples(for key: Tuple) -> [Tuple] { groups[key] ?? [] }
}
