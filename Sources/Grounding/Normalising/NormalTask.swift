/// A classical task with its names interned, its conditions in negation normal form and its
/// effects flattened: what reachability and instantiation work on.
struct NormalTask {
  /// A predicate.
  struct Predicate {
    /// How a predicate's atoms come to change.
    enum Kind {
      /// Never: its atoms are those of the initial state.
      case constant
      /// By effects of actions.
      case fluent
      /// By the rules of a derived predicate.
      case derived
    }

    var name: String
    /// The declared type of each argument.
    var types: [Int]
    var arity: Int { types.count }
    var kind = Kind.constant
  }

  /// An action schema with a conjunctive precondition; an action whose precondition is a
  /// disjunction has one schema for each disjunct.
  struct Schema {
    var name: String
    /// How many of the slots, from the first, are the action's parameters.
    var parameterCount: Int
    /// The type of each slot.
    var slotTypes: [Int]
    /// The parts of the precondition, all of which hold. Slots that are neither parameters nor
    /// bound by a quantifier are existential.
    var precondition: [Condition]
    var effects: [SchemaEffect]
    /// What one application costs; nil for 1.
    var cost: CostExpression?
  }

  /// One effect of a schema on one literal.
  struct SchemaEffect {
    /// Slots for every binding of which the effect happens.
    var quantified: [Int]
    var condition: Condition
    var literal: Literal

    /// Whether the effect happens exactly once whenever the action is applied.
    var isSimple: Bool { quantified.isEmpty && condition == .truth }
  }

  /// A rule of a derived predicate with a conjunctive condition.
  struct Axiom {
    var head: Literal
    var slotTypes: [Int]
    var condition: [Condition]
  }

  var objects: ObjectTable
  var predicates: [Predicate] = []
  var schemas: [Schema] = []
  var axioms: [Axiom] = []
  var goal: Condition = .truth
  /// The types of the variables that the goal quantifies over.
  var goalSlotTypes: [Int] = []
  /// The atoms of the initial state, by predicate: flat rows of object numbers.
  var initialAtoms: [[Int32]] = []
  /// The values that cost expressions refer to.
  var costValues = CostValues()
  /// Whether plans are compared by the sum of the schemas' costs rather than by their length.
  var hasActionCosts = false
}
