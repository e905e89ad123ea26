public import PDDL

extension World {
  /// The atoms that are true in a state: predicates in the order of the domain, then arguments in
  /// the order that the objects are declared.
  ///
  /// - Parameter includingFixed: whether atoms that no action changes are listed too.
  /// - Complexity: O(*n* log *n*) in the number of atoms.
  public func atoms(in state: State, includingFixed: Bool = true) -> [GroundAtom] {
    tables.vocabulary.predicates.flatMap { symbol -> [GroundAtom] in
      let relation: Set<Tuple>
      switch symbol.storage {
      case .fixed(let index): relation = includingFixed ? tables.fixedRelations[index] : []
      case .fluent(let index): relation = state.relations[index]
      case .derived(let index): relation = state.derived[index]
      }
      return relation.sorted().map { GroundAtom(symbol.name, names($0, symbol)) }
    }
  }

  /// The values of the numeric functions in a state, in the order of `atoms(in:)`.
  ///
  /// - Parameter includingFixed: whether functions that no action changes are listed too.
  public func numericValues(in state: State, includingFixed: Bool = true) -> [NumericValue] {
    tables.vocabulary.functions.flatMap { symbol -> [NumericValue] in
      let table: [Tuple: Double]
      switch symbol.storage {
      case .fixed(let index): table = includingFixed ? tables.fixedNumbers[index] : [:]
      case .fluent(let index): table = state.numbers[index]
      case .derived: table = [:]
      }
      return table.sorted { $0.key < $1.key }.map { tuple, value in
        NumericValue(GroundFunctionTerm(symbol.name, names(tuple, symbol)), value)
      }
    }
  }

  /// The values of the object functions in a state, in the order of `atoms(in:)`.
  public func objectValues(in state: State) -> [ObjectValue] {
    tables.vocabulary.objectFunctions.enumerated().flatMap { index, symbol in
      state.objects[index].sorted { $0.key < $1.key }.map { tuple, object in
        ObjectValue(
          GroundFunctionTerm(symbol.name, names(tuple, symbol)), tables.objects.name(of: object))
      }
    }
  }

  /// Whether an atom is true in a state; false for atoms that the task does not know.
  public func contains(_ atom: GroundAtom, in state: State) -> Bool {
    (try? holds(.atom(Atom(atom.predicate, atom.arguments.map { .constant($0) })), in: state))
      ?? false
  }

  /// The value of a numeric function in a state; nil if it has none, or is not known.
  public func value(of function: GroundFunctionTerm, in state: State) -> Double? {
    guard let number = tables.vocabulary.functionNumbers[function.name] else { return nil }
    let symbol = tables.vocabulary.functions[number]
    guard function.arguments.count == symbol.arity else { return nil }
    var tuple = Tuple()
    for name in function.arguments {
      guard let object = tables.objects.numbers[name] else { return nil }
      tables.coding.append(object, to: &tuple)
    }
    switch symbol.storage {
    case .fixed(let index): return tables.fixedNumbers[index][tuple]
    case .fluent(let index): return state.numbers[index][tuple]
    case .derived: return nil
    }
  }

  /// The state that an initial state of this task's vocabulary describes; what no action changes
  /// is taken from the world.
  ///
  /// - Throws: `WorldError` if it names something unknown.
  public func state(of initial: InitialState) throws(WorldError) -> State {
    var state = try InitialTables(
      of: initial, objects: tables.objects, vocabulary: tables.vocabulary, coding: tables.coding
    ).state
    do {
      try axioms.derive(&state, in: tables)
    } catch {
      throw .invalid("in this state, \(error)", in: .problem)
    }
    return state
  }

  private func names(_ tuple: Tuple, _ symbol: Symbol) -> [String] {
    tables.coding.objects(of: tuple, arity: symbol.arity).map { tables.objects.name(of: $0) }
  }
}
