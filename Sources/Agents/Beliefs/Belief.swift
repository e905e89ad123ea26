import AgentSpeak

/// A belief or a rule.
struct Belief: Sendable {
  /// What a rule has and a belief has not.
  private final class Rule: Sendable {
    let condition: Term?
    let variableCount: Int32
    let variables: [String]

    init(_ condition: Term?, _ variableCount: Int32, _ variables: [String]) {
      self.condition = condition
      self.variableCount = variableCount
      self.variables = variables
    }
  }

  /// The belief, or the head of the rule.
  let literal: Structure
  private let rule: Rule?

  /// Makes a belief without variables.
  init(literal: Structure) {
    self.literal = literal
    rule = nil
  }

  /// Makes a rule, or a belief with variables.
  init(
    literal: Structure, condition: Term? = nil, variableCount: Int32, variables: [String] = []
  ) {
    self.literal = literal
    rule = Rule(condition, variableCount, variables)
  }

  /// The body of a rule; nil for a belief.
  var condition: Term? { rule?.condition }
  /// How many variables it has: 0 for a belief without any.
  var variableCount: Int32 { rule?.variableCount ?? 0 }
  /// The names of the variables.
  var variables: [String] { rule?.variables ?? [] }
  /// Whether it is more than a belief without variables.
  var isRule: Bool { rule != nil }
}
