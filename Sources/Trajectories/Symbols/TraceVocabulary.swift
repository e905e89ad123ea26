public import PDDL

/// The names that traces of a domain are written in, numbered.
///
/// Predicates, numeric functions and actions have the numbers of their places in `predicates`,
/// `functions` and `actions`.
public struct TraceVocabulary: Sendable {
  /// The predicates of the domain; `=` is not among them.
  public let predicates: [PredicateDeclaration]
  /// The numeric functions of the domain.
  public let functions: [FunctionDeclaration]
  /// The instantaneous actions; only their names and parameters matter.
  public let actions: [Action]
  /// The domain's constants.
  public let constants: [TypedName]
  /// The domain's types.
  public let types: TypeHierarchy

  let predicateNumbers: [String: Int32]
  let functionNumbers: [String: Int32]
  let actionNumbers: [String: Int32]

  /// Numbers the names of a domain.
  public init(_ domain: Domain) {
    predicates = domain.predicates.filter { $0.name != "=" }
    functions = domain.functions.filter { $0.type == .number }
    actions = domain.actions
    constants = domain.constants
    types = TypeHierarchy(domain.types)
    predicateNumbers = Self.numbers(predicates.map(\.name))
    functionNumbers = Self.numbers(functions.map(\.name))
    actionNumbers = Self.numbers(actions.map(\.name))
  }

  private static func numbers(_ names: [String]) -> [String: Int32] {
    Dictionary(names.enumerated().map { ($0.element, Int32($0.offset)) }) { first, _ in first }
  }
}
