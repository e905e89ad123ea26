/// The names that conditions, effects and facts may use, by kind.
struct Declarations: Sendable {
  /// A predicate or function with its parameters; `type` is that of a function's value.
  struct Signature: Sendable {
    var parameters: [TypedName]
    var parameterTypes: [TypeTable.ID]
    var type: TypeExpression = .object
  }

  /// The types.
  let types: TypeHierarchy
  /// The type expressions that the declarations use, by number.
  private(set) var typeTable: TypeTable
  /// The predicates; the first declaration of one that has several.
  private(set) var predicates: [String: Signature] = [:]
  /// The predicates that have rules.
  private(set) var derivedPredicates: Set<String> = []
  /// The functions; the first declaration of one that has several.
  private(set) var functions: [String: Signature] = [:]
  /// The type of each object that is known where the checked text stands.
  private(set) var objects: [String: TypeTable.ID] = [:]
  /// Objects that only the problem has: a domain should not use them, but some do.
  var problemObjects: [TypedName] = []
  /// The types of those, once somebody asked.
  private var problemObjectTypes: [String: TypeTable.ID]?
  /// Kinds of declarations of which some could not be read: names of theirs may be unknown only
  /// because of that, so nothing is said about them.
  var damage: DeclarationKinds

  /// What a domain declares.
  init(_ domain: Domain, damage: DeclarationKinds = []) {
    types = TypeHierarchy(domain.types)
    typeTable = TypeTable(types)
    self.damage = damage
    for predicate in domain.predicates where predicates[predicate.name] == nil {
      predicates[predicate.name] = signature(predicate.parameters)
    }
    for rule in domain.derivedPredicates { derivedPredicates.insert(rule.head.name) }
    for function in domain.functions where functions[function.name] == nil {
      functions[function.name] = signature(function.parameters, type: function.type)
    }
    add(domain.constants)
  }

  /// A signature with the numbers of its types.
  mutating func signature(
    _ parameters: [TypedName], type: TypeExpression = .object
  ) -> Signature {
    let types = parameters.map { typeTable.number(of: $0.type) }
    return Signature(parameters: parameters, parameterTypes: types, type: type)
  }

  /// Adds objects.
  mutating func add(_ objects: [TypedName]) {
    self.objects.reserveCapacity(self.objects.count + objects.count)
    for object in objects where self.objects[object.name] == nil {
      self.objects[object.name] = typeTable.number(of: object.type)
    }
  }

  /// The type of an object that only the problem has.
  mutating func type(ofProblemObject name: String) -> TypeTable.ID? {
    if let problemObjectTypes { return problemObjectTypes[name] }
    var types: [String: TypeTable.ID] = [:]
    for object in problemObjects { types[object.name] = typeTable.number(of: object.type) }
    problemObjectTypes = types
    return types[name]
  }

  /// The number of a type expression.
  mutating func number(of type: TypeExpression) -> TypeTable.ID {
    typeTable.number(of: type)
  }

  /// How well a type fits where another is wanted.
  mutating func match(_ actual: TypeTable.ID, _ wanted: TypeTable.ID) -> TypeMatch {
    typeTable.match(actual, wanted)
  }
}

/// Kinds of declarations.
struct DeclarationKinds: OptionSet, Sendable {
  let rawValue: Int
  static let types = DeclarationKinds(rawValue: 1)
  static let objects = DeclarationKinds(rawValue: 2)
  static let predicates = DeclarationKinds(rawValue: 4)
  static let functions = DeclarationKinds(rawValue: 8)
}
