import Trajectories

/// For every ground action that was met, the ground atoms of the lifted atoms of its action.
///
/// The table is a cache: it is emptied when it has grown large, and when the numbers of a new trace
/// mean something else.
struct BindingTable {
  /// Where the atoms of each ground action start in `atoms`; -1 if they are not there yet.
  private(set) var starts: [Int32] = []
  /// Numbers of ground atoms, in the order of the lifted ones.
  private(set) var atoms: [Int32] = []
  /// The pattern of each ground action: which of its lifted atoms coincide; -1 if none do.
  private(set) var patterns: [Int32] = []

  /// How many numbers are kept: 16 MB.
  private static let limit = 1 << 22

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
    patterns.removeAll(keepingCapacity: true)
  }

  /// Makes sure that the ground actions of a block are in the table.
  mutating func prepare(
    for block: TraceBlock, _ symbols: inout TraceSymbols, _ vocabulary: LearningVocabulary,
    _ constants: [Int32], _ patternTables: inout [PatternTable]
  ) {
    if atoms.count > Self.limit { removeAll() }
    while starts.count < symbols.actions.count {
      starts.append(-1)
      patterns.append(-1)
    }
    for record in block.records where record.kind == .action {
      let action = Int(record.action)
      if starts[action] < 0 {
        add(action, &symbols, vocabulary, constants, &patternTables)
      }
    }
  }

  private mutating func add(
    _ action: Int, _ symbols: inout TraceSymbols, _ vocabulary: LearningVocabulary,
    _ constants: [Int32], _ patternTables: inout [PatternTable]
  ) {
    let schema = Int(symbols.actions.heads[action])
    let objects = Array(symbols.actions.arguments(of: Int32(action)))
    let start = atoms.count
    var arguments: [Int32] = []
    for atom in vocabulary.actions[schema].atoms {
      arguments.removeAll(keepingCapacity: true)
      for argument in atom.arguments {
        switch argument {
        case .parameter(let place): arguments.append(objects[place])
        case .constant(let place): arguments.append(constants[place])
        }
      }
      if atom.isEquality {
        let isEqual = arguments[0] == arguments[1]
        atoms.append(isEqual ? TraceSymbols.alwaysTrue : TraceSymbols.alwaysFalse)
      } else {
        atoms.append(symbols.atom(atom.predicate, arguments))
      }
    }
    starts[action] = Int32(start)
    patterns[action] = patternTables[schema].pattern(of: atoms[start...])
  }
}

/// The ways in which lifted atoms of one action were seen to coincide.
struct PatternTable {
  /// One way: sets of two or more atoms that stand for the same ground atom.
  struct Pattern {
    /// For each atom the number of its group, or -1.
    var groupOf: [Int32]
    /// The first atom of each group.
    var leaders: [Int32]
    /// The number of each group among all groups of the action.
    var groups: [Int32]
  }

  private(set) var patterns: [Pattern] = []
  private var numbers: [[Int32]: Int32] = [:]
  /// The atoms of each group of the action, ascending.
  private(set) var groupMembers: [[Int32]] = []
  private var groupNumbers: [[Int32]: Int32] = [:]

  /// The pattern of a binding, given as ground atoms by lifted atom; -1 if none coincide.
  mutating func pattern(of atoms: ArraySlice<Int32>) -> Int32 {
    var members: [Int32: [Int32]] = [:]
    for (place, atom) in atoms.enumerated()
    where atom != TraceSymbols.alwaysTrue && atom != TraceSymbols.alwaysFalse {
      members[atom, default: []].append(Int32(place))
    }
    let coinciding = members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    if coinciding.isEmpty { return -1 }
    var groupOf = [Int32](repeating: -1, count: atoms.count)
    for (group, places) in coinciding.enumerated() {
      for place in places { groupOf[Int(place)] = Int32(group) }
    }
    if let known = numbers[groupOf] { return known }
    let groups = coinciding.map { places in
      if let known = groupNumbers[places] { return known }
      let number = Int32(groupMembers.count)
      groupMembers.append(places)
      groupNumbers[places] = number
      return number
    }
    patterns.append(
      Pattern(groupOf: groupOf, leaders: coinciding.map { $0[0] }, groups: groups))
    numbers[groupOf] = Int32(patterns.count - 1)
    return Int32(patterns.count - 1)
  }
}
