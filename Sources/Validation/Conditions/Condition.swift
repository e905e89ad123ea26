import PDDL

/// A condition with all names resolved: predicates, functions and objects are numbers, variables
/// are slots of a binding. It mirrors `PDDL.Formula`.
indirect enum Condition: Sendable {
  case atom(AtomPattern)
  case equal(Argument, Argument)
  case comparison(Comparator, Expression, Expression)
  case not(Condition)
  case and([Condition])
  case or([Condition])
  case imply(Condition, Condition)
  case exists([Variable], Condition)
  case forall([Variable], Condition)
  /// A soft condition, which never keeps anything from happening.
  case preference(String, Condition)

  static let truth = Condition.and([])
}

/// A quantified variable or parameter.
struct Variable: Sendable {
  /// Where its value is in a binding.
  let slot: Int
  let name: String
  let type: TypeExpression
  let extent: Extent
}

/// An argument of an atom or function.
enum Argument: Sendable {
  /// The value of a variable, by its slot.
  case variable(Int)
  case object(ObjectID)
  /// The value of an object function.
  indirect case function(FunctionPattern)
}

/// A predicate applied to arguments.
struct AtomPattern: Sendable {
  /// The predicate's number in the vocabulary.
  let predicate: Int
  let storage: Storage
  let arguments: [Argument]
}

/// A function applied to arguments.
struct FunctionPattern: Sendable {
  /// The function's number among the numeric, or among the object functions of the vocabulary.
  let function: Int
  let storage: Storage
  let arguments: [Argument]
}

/// A numeric expression with all names resolved. It mirrors `PDDL.NumericExpression`.
indirect enum Expression: Sendable {
  case number(Double)
  case function(FunctionPattern)
  case sum([Expression])
  case difference(Expression, Expression)
  case negation(Expression)
  case product([Expression])
  case quotient(Expression, Expression)
  case totalTime
  case isViolated(String)
}
