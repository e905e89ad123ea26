import PDDL

/// An initial state with all names resolved.
struct InitialTables {
  /// The true atoms of each predicate that nothing changes.
  private(set) var fixedRelations: [Set<Tuple>]
  /// The values of each numeric function that nothing changes.
  private(set) var fixedNumbers: [[Tuple: Double]]
  /// All else, but for the derived atoms.
  private(set) var state: State

  private let objects: ObjectTable
  private let vocabulary: Vocabulary
  private let coding: TupleCoding

  init(
    of initial: InitialState, objects: ObjectTable, vocabulary: Vocabulary, coding: TupleCoding
  ) throws(WorldError) {
    self.objects = objects
    self.vocabulary = vocabulary
    self.coding = coding
    fixedRelations = Array(repeating: [], count: vocabulary.fixedRelationCount)
    fixedNumbers = Array(repeating: [:], count: vocabulary.fixedFunctionCount)
    state = State(
      relations: Array(repeating: [], count: vocabulary.fluentRelationCount),
      numbers: Array(repeating: [:], count: vocabulary.fluentFunctionCount),
      objects: Array(repeating: [:], count: vocabulary.objectFunctions.count),
      derived: Array(repeating: [], count: vocabulary.derivedRelationCount))
    for atom in initial.atoms { try add(atom) }
    // Fast Downward starts counting costs at 0 where the file does not say; so does everybody.
    if let totalCost = vocabulary.functionNumbers["total-cost"],
      vocabulary.functions[totalCost].arity == 0
    {
      set(vocabulary.functions[totalCost], Tuple(), to: 0)
    }
    for value in initial.numericValues { try set(value) }
    for value in initial.objectValues { try set(value) }
  }

  private mutating func add(_ atom: GroundAtom) throws(WorldError) {
    guard let number = vocabulary.predicateNumbers[atom.predicate] else {
      throw .invalid("unknown predicate \(atom.predicate)", in: .problem, at: atom.location)
    }
    let symbol = vocabulary.predicates[number]
    let tuple = try tuple(atom.arguments, of: symbol, at: atom.location)
    switch symbol.storage {
    case .fixed(let index): fixedRelations[index].insert(tuple)
    case .fluent(let index): state.relations[index].insert(tuple)
    case .derived:
      throw .invalid(
        "the initial state gives the derived predicate \(atom.predicate)", in: .problem,
        at: atom.location)
    }
  }

  private mutating func set(_ value: NumericValue) throws(WorldError) {
    let function = value.function
    guard let number = vocabulary.functionNumbers[function.name] else {
      throw .invalid("unknown function \(function.name)", in: .problem, at: function.location)
    }
    let symbol = vocabulary.functions[number]
    let tuple = try tuple(function.arguments, of: symbol, at: function.location)
    set(symbol, tuple, to: value.value)
  }

  private mutating func set(_ symbol: Symbol, _ tuple: Tuple, to value: Double) {
    switch symbol.storage {
    case .fixed(let index): fixedNumbers[index][tuple] = value
    case .fluent(let index): state.numbers[index][tuple] = value
    case .derived: break
    }
  }

  private mutating func set(_ value: ObjectValue) throws(WorldError) {
    let function = value.function
    guard let number = vocabulary.objectFunctionNumbers[function.name] else {
      throw .invalid(
        "unknown object function \(function.name)", in: .problem, at: function.location)
    }
    let symbol = vocabulary.objectFunctions[number]
    let tuple = try tuple(function.arguments, of: symbol, at: function.location)
    guard let object = objects.numbers[value.object] else {
      throw .invalid("unknown object \(value.object)", in: .problem, at: function.location)
    }
    state.objects[number][tuple] = object
  }

  private func tuple(
    _ arguments: [String], of symbol: Symbol, at location: SourceLocation
  ) throws(WorldError) -> Tuple {
    guard arguments.count == symbol.arity else {
      throw .invalid(
        "\(symbol.name) has \(symbol.arity) parameters, but \(arguments.count) arguments are given",
        in: .problem, at: location)
    }
    var tuple = Tuple()
    for name in arguments {
      guard let object = objects.numbers[name] else {
        throw .invalid("unknown object \(name)", in: .problem, at: location)
      }
      coding.append(object, to: &tuple)
    }
    return tuple
  }
}
