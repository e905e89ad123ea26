public import AgentSpeak
public import Agents

/// A Tileworld with one agent in it: its time passes as the agent acts.
///
/// | action | takes |
/// |---|---|
/// | `step(X,Y)`: one cell nearer to X, Y, along x first | 1 unit |
/// | `think` | the cost of planning, in units |
/// | `rest` | 1 unit |
///
/// A unit is as many ticks of the world as the rate of change says. After each action the agent perceives
/// `at(X,Y)`, `hole(X,Y,Score)` for each hole, `watched(Units,Holes,Ended)`: how many holes it watched
/// during the action, and how many ended by themselves; and `over` when its time is over.
public final class Tileworld: Environment {
  /// What the agent has won.
  public private(set) var score = 0
  /// How many steps the agent has made.
  public private(set) var steps = 0
  /// How often the agent has thought.
  public private(set) var thoughts = 0
  /// The unit that it is, from 0.
  public private(set) var unit = 0

  private let schedule: TileworldSchedule
  private let ticksPerUnit: Int
  private let planningCost: Int
  private let units: Int
  private unowned let society: Society
  private var x: Int
  private var y: Int
  /// The holes that there are now, by their number.
  private var open: [Int] = []
  /// The first hole that has not appeared yet.
  private var next = 0

  /// Puts an agent into the middle of a world.
  ///
  /// - Parameters:
  ///   - ticksPerUnit: the rate of change: ticks of the world in one unit of the agent's time.
  ///   - planningCost: units that thinking takes.
  ///   - units: how long the agent lives.
  public init(
    _ schedule: TileworldSchedule, ticksPerUnit: Int, planningCost: Int, units: Int,
    society: Society
  ) {
    self.schedule = schedule
    self.ticksPerUnit = max(1, ticksPerUnit)
    self.planningCost = max(0, planningCost)
    self.units = units
    self.society = society
    x = schedule.shape.size / 2
    y = x
  }

  /// What the agent has won as a share of what could be won.
  public var effectiveness: Double {
    let total = schedule.totalScore
    return total == 0 ? 0 : Double(score) / Double(total)
  }

  /// Carries out `step`, `think` or `rest`; other actions fail.
  public func act(
    _ action: AgentSpeak.Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    guard let literal = action.literal else {
      completion(.failure(Failure("action_failed", "there is no action \(action)")))
      return
    }
    var duration = 1
    switch literal.functor.name {
    case "step":
      guard let x = literal[0].wholeNumber, let y = literal[1].wholeNumber else {
        completion(.failure(.wrongArguments("step needs a column and a row")))
        return
      }
      step(towards: x, y)
    case "think":
      thoughts += 1
      duration = planningCost
    case "rest": break
    default:
      completion(.failure(Failure("action_failed", "there is no action \(action)")))
      return
    }
    let watched = pass(duration)
    show(to: agent, duration, watched)
    completion(.success(.yes))
  }

  /// Shows the agent the world as it is at the start.
  public func begin(with agent: String) {
    show(to: agent, 0, pass(0))
  }

  /// One cell nearer.
  private func step(towards goalX: Int, _ goalY: Int) {
    steps += 1
    if x != goalX {
      x += x < goalX ? 1 : -1
    } else if y != goalY {
      y += y < goalY ? 1 : -1
    }
  }

  /// Lets time pass; holes come and go, the one that the agent stands on is filled.
  private func pass(_ duration: Int) -> (holes: Int, ended: Int) {
    unit += duration
    let tick = unit * ticksPerUnit
    let watched = open.count
    let before = open.count
    open.removeAll { schedule.holes[$0].end <= tick }
    let ended = before - open.count
    while next < schedule.holes.count, schedule.holes[next].start <= tick {
      if schedule.holes[next].end > tick { open.append(next) }
      next += 1
    }
    open.removeAll { number in
      let hole = schedule.holes[number]
      guard hole.x == x, hole.y == y else { return false }
      score += hole.score
      return true
    }
    return (watched, ended)
  }

  private func show(to agent: String, _ duration: Int, _ watched: (holes: Int, ended: Int)) {
    var percepts = [Structure("at", [.number(x), .number(y)])]
    for number in open {
      let hole = schedule.holes[number]
      percepts.append(Structure("hole", [.number(hole.x), .number(hole.y), .number(hole.score)]))
    }
    percepts.append(
      Structure("watched", [.number(duration), .number(watched.holes), .number(watched.ended)]))
    if unit >= units { percepts.append(Structure("over")) }
    society.withAgent(agent) { $0.perceive(percepts) }
  }
}
