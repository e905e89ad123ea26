import PDDL

/// Where the truth of a predicate or the values of a function are kept.
enum Storage: Sendable {
  /// No action changes it: in the world, at this index.
  case fixed(Int)
  /// Actions change it: in the state, at this index.
  case fluent(Int)
  /// Rules define it: among the state's derived relations, at this index.
  case derived(Int)
}

/// A predicate or function of the domain.
struct Symbol: Sendable {
  let name: String
  let parameters: [TypedName]
  let storage: Storage

  var arity: Int { parameters.count }
}

/// The predicates and functions of a domain, numbered.
struct Vocabulary: Sendable {
  let predicates: [Symbol]
  let predicateNumbers: [String: Int]
  /// The numeric functions.
  let functions: [Symbol]
  let functionNumbers: [String: Int]
  /// The functions whose values are objects.
  let objectFunctions: [Symbol]
  let objectFunctionNumbers: [String: Int]
  /// How many relations, number tables and object tables are in the world and in each state.
  let fixedRelationCount: Int
  let fluentRelationCount: Int
  let derivedRelationCount: Int
  let fixedFunctionCount: Int
  let fluentFunctionCount: Int

  init(domain: Domain, coding: TupleCoding) throws(WorldError) {
    var changed = ChangedSymbols()
    for action in domain.actions { changed.collect(from: action.effect) }
    let derived = Set(domain.derivedPredicates.map(\.head.name))

    var counts = (fixed: 0, fluent: 0, derived: 0)
    func next(_ counter: inout Int) -> Int {
      counter += 1
      return counter - 1
    }
    func checkArity(_ name: String, _ parameters: [TypedName], _ location: SourceLocation)
      throws(WorldError)
    {
      if parameters.count > coding.capacity {
        throw .unsupported(
          "\(name) with \(parameters.count) parameters over so many objects", in: .domain,
          at: location)
      }
    }

    var predicates: [Symbol] = []
    var predicateNumbers: [String: Int] = [:]
    for predicate in domain.predicates where predicateNumbers[predicate.name] == nil {
      try checkArity(predicate.name, predicate.parameters, predicate.location)
      let storage: Storage =
        if derived.contains(predicate.name) {
          .derived(next(&counts.derived))
        } else if changed.predicates.contains(predicate.name) {
          .fluent(next(&counts.fluent))
        } else {
          .fixed(next(&counts.fixed))
        }
      predicateNumbers[predicate.name] = predicates.count
      predicates.append(
        Symbol(name: predicate.name, parameters: predicate.parameters, storage: storage))
    }
    fixedRelationCount = counts.fixed
    fluentRelationCount = counts.fluent
    derivedRelationCount = counts.derived

    counts = (0, 0, 0)
    var functions: [Symbol] = []
    var functionNumbers: [String: Int] = [:]
    var objectFunctions: [Symbol] = []
    var objectFunctionNumbers: [String: Int] = [:]
    for function in domain.functions
    where functionNumbers[function.name] == nil && objectFunctionNumbers[function.name] == nil {
      try checkArity(function.name, function.parameters, function.location)
      if function.type == .number {
        let storage: Storage =
          changed.functions.contains(function.name)
          ? .fluent(next(&counts.fluent)) : .fixed(next(&counts.fixed))
        functionNumbers[function.name] = functions.count
        functions.append(
          Symbol(name: function.name, parameters: function.parameters, storage: storage))
      } else {
        // Few domains have these: all are kept in the state, changed or not.
        let index = objectFunctions.count
        objectFunctionNumbers[function.name] = index
        objectFunctions.append(
          Symbol(name: function.name, parameters: function.parameters, storage: .fluent(index)))
      }
    }
    fixedFunctionCount = counts.fixed
    fluentFunctionCount = counts.fluent

    self.predicates = predicates
    self.predicateNumbers = predicateNumbers
    self.functions = functions
    self.functionNumbers = functionNumbers
    self.objectFunctions = objectFunctions
    self.objectFunctionNumbers = objectFunctionNumbers
  }
}

/// The names of the predicates and numeric functions that effects change.
private struct ChangedSymbols {
  var predicates: Set<String> = []
  var functions: Set<String> = []

  mutating func collect(from effect: Effect) {
    switch effect {
    case .add(let atom), .delete(let atom): predicates.insert(atom.predicate)
    case .numeric(_, let function, _): functions.insert(function.name)
    case .object: break
    case .and(let effects): for effect in effects { collect(from: effect) }
    case .forall(_, let effect), .when(_, let effect), .timed(_, let effect):
      collect(from: effect)
    }
  }
}
