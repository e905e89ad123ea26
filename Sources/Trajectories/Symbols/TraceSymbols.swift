public import PDDL

/// The objects, ground atoms, ground function terms and ground actions of a trace, numbered.
///
/// Readers fill it and hand it out together with blocks of numbers; consumers ask it what the
/// numbers stand for, and may add atoms of their own.
public struct TraceSymbols: Sendable {
  /// The atom that is true in every state: it stands for the equality of two equal objects.
  public static let alwaysTrue: Int32 = 0
  /// The atom that is false in every state: it stands for the equality of different objects.
  public static let alwaysFalse: Int32 = 1

  /// The vocabulary that the trace is read in.
  public let vocabulary: TraceVocabulary
  /// The objects.
  public private(set) var objects = ObjectTable()
  /// The ground atoms; heads are numbers of predicates, but -1 for the two constant atoms.
  public private(set) var atoms = GroundTable()
  /// The ground function terms; heads are numbers of functions.
  public private(set) var fluents = GroundTable()
  /// The ground actions; heads are numbers of actions.
  public private(set) var actions = GroundTable()

  /// Makes symbols with the domain's constants and the objects that are known beforehand.
  ///
  /// - Parameter objects: all objects of the trace with their types; nil if they are not known, so
  ///   that objects are found in the trace and types are inferred.
  public init(vocabulary: TraceVocabulary, objects declared: [TypedName]? = nil) {
    self.vocabulary = vocabulary
    _ = atoms.intern(-1, [0])
    _ = atoms.intern(-1, [1])
    for object in vocabulary.constants + (declared ?? []) { _ = objects.declare(object) }
    if declared != nil { objects.close() }
  }

  /// The number of an atom, a new one for a new atom.
  ///
  /// - Parameters:
  ///   - predicate: the predicate's number in the vocabulary.
  ///   - arguments: numbers of objects, as many as the predicate has parameters.
  public mutating func atom(_ predicate: Int, _ arguments: some Collection<Int32>) -> Int32 {
    atoms.intern(Int32(predicate), arguments)
  }

  /// The number of a ground function term, a new one for a new term.
  public mutating func fluent(_ function: Int, _ arguments: some Collection<Int32>) -> Int32 {
    fluents.intern(Int32(function), arguments)
  }

  /// The number of an object; nil if the trace and the domain do not have it.
  public func object(named name: String) -> Int32? { objects.number(of: name) }
}

// Names of what the numbers stand for.
extension TraceSymbols {
  /// An atom in words.
  public func groundAtom(_ atom: Int32) -> GroundAtom {
    let head = atoms.heads[Int(atom)]
    guard head >= 0 else { return GroundAtom(atom == Self.alwaysTrue ? "true" : "false") }
    return GroundAtom(vocabulary.predicates[Int(head)].name, names(atoms.arguments(of: atom)))
  }

  /// A ground function term in words.
  public func groundFluent(_ fluent: Int32) -> GroundFunctionTerm {
    GroundFunctionTerm(
      vocabulary.functions[Int(fluents.heads[Int(fluent)])].name,
      names(fluents.arguments(of: fluent)))
  }

  /// A ground action in words.
  public func step(_ action: Int32) -> PlanStep {
    PlanStep(
      vocabulary.actions[Int(actions.heads[Int(action)])].name,
      names(actions.arguments(of: action)))
  }

  private func names(_ arguments: ArraySlice<Int32>) -> [String] {
    arguments.map { objects.names[Int($0)] }
  }
}

/// What is wrong with a word of a trace.
struct SymbolError: Error {
  var message: String
  var expected: String?
  var found: String?
  /// Whether only the vocabulary lacks the word, so that the rest of the state can be used.
  var isUnknownName = false
}

// From words to numbers.
extension TraceSymbols {
  /// Declares objects of a trace.
  mutating func declare(_ object: TypedName) throws(SymbolError) {
    for type in object.type.alternatives where !vocabulary.types.contains(type) {
      throw SymbolError(
        message: "unknown type '\(type)'", expected: "a type of the domain", found: "'\(type)'")
    }
    if !objects.declare(object) {
      throw SymbolError(message: "object '\(object.name)' is declared twice with different types")
    }
  }

  /// The atom of words: the predicate and its arguments.
  mutating func atom(_ words: [String]) throws(SymbolError) -> Int32 {
    let number = try find(words, in: vocabulary.predicateNumbers, "a predicate")
    let predicate = vocabulary.predicates[Int(number)]
    return atoms.intern(number, try arguments(words, predicate.parameters))
  }

  /// The function term of words: the function and its arguments.
  mutating func fluent(_ words: [String]) throws(SymbolError) -> Int32 {
    let number = try find(words, in: vocabulary.functionNumbers, "a function")
    let function = vocabulary.functions[Int(number)]
    return fluents.intern(number, try arguments(words, function.parameters))
  }

  /// The ground action of words: the action and its arguments.
  mutating func action(_ words: [String]) throws(SymbolError) -> Int32 {
    var number = try find(words, in: vocabulary.actionNumbers, "an action")
    let action = vocabulary.actions[Int(number)]
    number = actions.intern(number, try arguments(words, action.parameters))
    return number
  }

  private func find(
    _ words: [String], in numbers: [String: Int32], _ kind: String
  ) throws(SymbolError) -> Int32 {
    guard let name = words.first else {
      throw SymbolError(message: "a name is missing", expected: "\(kind)", found: "'()'")
    }
    if let number = numbers[name] { return number }
    throw SymbolError(
      message: "unknown name '\(name)'", expected: "\(kind) of the domain",
      found: "'\(name)'", isUnknownName: true)
  }

  private mutating func arguments(
    _ words: [String], _ parameters: [TypedName]
  ) throws(SymbolError) -> [Int32] {
    guard words.count == parameters.count + 1 else {
      throw SymbolError(
        message: "wrong number of arguments for '\(words[0])'",
        expected: String(parameters.count), found: String(words.count - 1))
    }
    var arguments: [Int32] = []
    for (name, parameter) in zip(words.dropFirst(), parameters) {
      guard let object = objects.meet(name) else {
        throw SymbolError(
          message: "unknown object '\(name)'", expected: "an object of the problem",
          found: "'\(name)'")
      }
      guard objects.bound(object, by: parameter.type, in: vocabulary.types) else {
        throw SymbolError(
          message: "object '\(name)' is of the wrong type for ?\(parameter.name) of '\(words[0])'",
          expected: parameter.type.alternatives.joined(separator: " or "),
          found: objects.types[Int(object)].alternatives.joined(separator: " or "))
      }
      arguments.append(object)
    }
    return arguments
  }
}
