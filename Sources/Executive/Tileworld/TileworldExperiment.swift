internal import AgentSpeak
internal import Agents
internal import PDDL

/// Measures how effective agents are in worlds that change at different rates.
public struct TileworldExperiment: Sendable {
  /// The agents.
  public var agents = TileworldAgent.all
  /// The rates of change: ticks of the world in a unit of the agent's time.
  public var rates = [1, 2, 4, 8, 16, 32, 64, 128]
  /// The units that planning takes.
  public var planningCosts = [0, 1, 2, 4]
  /// The seeds of the worlds; every agent gets the same ones.
  public var seeds: [UInt64] = [1, 2, 3, 4, 5]
  /// How long each agent lives, in units of its time.
  public var units = 8000

  /// The usual experiment.
  public init() {}

  /// The mean effectiveness of one agent.
  public struct Cell: Sendable, Hashable {
    /// The agent's name.
    public var agent: String
    /// The units that planning took.
    public var planningCost: Int
    /// The rate of change.
    public var rate: Int
    /// The share of the score that it won, mean over the seeds.
    public var effectiveness: Double
  }

  /// Runs all agents in all worlds.
  ///
  /// - Parameter onCell: is called after each mean.
  /// - Throws: a message if the program is wrong or an agent stops before its time is over.
  public func run(onCell: (Cell) -> Void = { _ in }) throws(TileworldError) -> [Cell] {
    var cells: [Cell] = []
    for cost in planningCosts {
      for rate in rates {
        let worlds = seeds.map { TileworldSchedule(seed: $0, ticks: rate * units) }
        for agent in agents {
          var sum = 0.0
          for world in worlds {
            sum += try run(agent, in: world, rate: rate, planningCost: cost).effectiveness
          }
          let cell = Cell(
            agent: agent.name, planningCost: cost, rate: rate,
            effectiveness: worlds.isEmpty ? 0 : sum / Double(worlds.count))
          cells.append(cell)
          onCell(cell)
        }
      }
    }
    return cells
  }

  /// What one life came to.
  public struct Life: Sendable, Hashable {
    /// The share of the score that the agent won.
    public var effectiveness: Double
    /// How often it thought.
    public var thoughts: Int
    /// How many steps it made.
    public var steps: Int
  }

  /// Lets one agent live in one world, run by the interpreter.
  public func run(
    _ agent: TileworldAgent, in schedule: TileworldSchedule, rate: Int, planningCost: Int
  ) throws(TileworldError) -> Life {
    let meansEnds = MeansEnds(domain: Domain(name: "tileworld"))
    let kit = AgentKit(actions: meansEnds.actions)
    var complaints: [String] = []
    let society = Society(
      kit: kit, output: Society.Output(print: { _, _ in }, log: { complaints.append($1) }))
    let world = Tileworld(
      schedule, ticksPerUnit: rate, planningCost: planningCost, units: units, society: society)
    society.environment = world
    let text = agent.beliefs + "\nplanning_cost(\(planningCost)).\n" + TileworldAgent.program
    do throws(DiagnosticsError) {
      let program = try AgentProgram(SourceText(text, name: "tileworld.asl"), kit: kit)
      society.add("walker", program: program)
    } catch {
      throw TileworldError(description: error.description)
    }
    world.begin(with: "walker")
    // An agent that thinks at no cost must not think for ever.
    let end = society.run(Society.Limits(cycles: 200 * (units + 10)))
    guard end == .idle, world.unit >= units else {
      throw TileworldError(
        description: "the agent '\(agent.name)' stopped at unit \(world.unit) of \(units): "
          + (complaints.first ?? "\(end)"))
    }
    return Life(
      effectiveness: world.effectiveness, thoughts: world.thoughts, steps: world.steps)
  }
}

/// Why an experiment cannot be run.
public struct TileworldError: Error, Sendable, CustomStringConvertible {
  /// The reason.
  public var description: String
}
