public import PDDL

/// The names of a task's parts, kept as numbers into tables of words so that a million operators
/// cost no million strings.
public struct TaskNames: Sendable {
  /// Every word that a name is made of: predicates, actions and objects.
  public var words: [String] = []

  /// For each operator the word of its action and those of its arguments.
  public var operators = RaggedArray<Int32>()

  /// For each fact, variable by variable, value by value: the word of its predicate and those of
  /// its arguments. A value that stands for the absence of atoms has a special first number.
  public var facts = RaggedArray<Int32>()
  /// Where each variable's values start in `facts`.
  public var firstFact: [Int32] = []

  /// First number of a fact that says that an atom is false; the atom follows.
  public static let negated: Int32 = -1
  /// The only number of a value that says that no other value of its variable holds.
  public static let noneOfThose: Int32 = -2

  /// Makes tables without names.
  public init() {}

  /// The action and arguments of an operator: `["drive", "truck1", "home"]`.
  public func operatorWords(_ index: Int) -> [String] {
    operators[index].map { words[Int($0)] }
  }

  /// An operator as a step of a plan.
  public func step(of index: Int) -> PlanStep {
    let words = operatorWords(index)
    return PlanStep(words.first ?? "", Array(words.dropFirst()))
  }

  /// An operator as a line of a plan, without parentheses: `drive truck1 home`.
  public func operatorName(_ index: Int) -> String {
    operatorWords(index).joined(separator: " ")
  }

  /// A fact as Fast Downward writes it: `Atom at(truck1, home)`, `NegatedAtom empty()` or
  /// `<none of those>`.
  public func factName(variable: Int, value: Int) -> String {
    let row = facts[Int(firstFact[variable]) + value]
    guard let first = row.first, first != Self.noneOfThose else { return "<none of those>" }
    let isNegated = first == Self.negated
    let atom = isNegated ? row.dropFirst() : row
    guard let predicate = atom.first else { return "<none of those>" }
    let arguments = atom.dropFirst().map { words[Int($0)] }.joined(separator: ", ")
    return "\(isNegated ? "NegatedAtom" : "Atom") \(words[Int(predicate)])(\(arguments))"
  }
}
