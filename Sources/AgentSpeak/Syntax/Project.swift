/// A multi-agent system as a `.mas2j` file describes it.
public struct Project: Sendable {
  /// The name of the system.
  public var name = ""
  /// What runs it: `Local(pool,4)`; nil if the file does not say.
  public var infrastructure: Structure?
  /// The class of the environment; nil if there is none.
  public var environment: Structure?
  /// The class that controls execution; nil if there is none.
  public var executionControl: Structure?
  /// The agents.
  public var agents: [AgentEntry] = []
  /// The folders in which programs are looked for.
  public var sourcePaths: [String] = []

  /// Makes an empty description.
  public init() {}

  /// One line of `agents:`.
  public struct AgentEntry: Sendable {
    /// The name; with `count` over 1 the agents are `name1`, `name2` and so on.
    public var name: String
    /// The file of the program.
    public var file: String
    /// How many agents; nil if the line does not say.
    public var count: Int?
    /// Settings in brackets: `[verbose=2]`.
    public var options: [String: Term] = [:]
    /// The classes named for parts of the agent, by what they are for: `agentClass`.
    public var classes: [String: Structure] = [:]
    /// The line it stands in.
    public var line: Int32

    /// The names of the agents.
    public var names: [String] {
      guard let count else { return [name] }
      return count < 1 ? [] : (1...count).map { "\(name)\($0)" }
    }
  }
}
