/// An agent program as it is written: its parts in their order.
public struct Program: Sendable {
  /// The file's name.
  public var name: String
  /// The parts.
  public var parts: [Part]

  /// Makes a program.
  public init(name: String = "", parts: [Part] = []) {
    self.name = name
    self.parts = parts
  }

  /// A part of a program.
  public enum Part: Sendable {
    /// A belief: `b(1).`
    case belief(Clause)
    /// A rule: `h :- b.`
    case rule(Clause)
    /// An initial goal: `!g.`
    case goal(Clause)
    /// A plan.
    case plan(Plan)
    /// `{ name(arguments) }`, or `{ begin name(arguments) } parts { end }`.
    case directive(Directive)
  }

  /// A belief, rule or goal.
  public struct Clause: Sendable {
    /// The belief, the goal, or the head of the rule.
    public var head: Structure
    /// The body of a rule; nil for others.
    public var condition: Term?
    /// The names of the variables by number.
    public var variables: [String]
    /// The line it starts in.
    public var line: Int32

    /// Makes a clause; see the properties for the parameters.
    public init(
      head: Structure, condition: Term? = nil, variables: [String] = [], line: Int32 = 0
    ) {
      self.head = head
      self.condition = condition
      self.variables = variables
      self.line = line
    }
  }

  /// A directive.
  public struct Directive: Sendable {
    /// Name and arguments.
    public var literal: Structure
    /// What a block holds; nil if it is no block.
    public var parts: [Part]?
    /// The names of the variables by number.
    public var variables: [String]
    /// The line it starts in.
    public var line: Int32

    /// Makes a directive; see the properties for the parameters.
    public init(
      literal: Structure, parts: [Part]? = nil, variables: [String] = [], line: Int32 = 0
    ) {
      self.literal = literal
      self.parts = parts
      self.variables = variables
      self.line = line
    }
  }
}
