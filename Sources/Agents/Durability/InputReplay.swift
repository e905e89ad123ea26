import AgentSpeak

/// The inputs of a recorded run that is being done again, and where in the run they came.
struct InputReplay {
  /// What arrived at agents, in its order: results of actions and percepts.
  private var arrivals: [Input] = []
  private var nextArrival = 0
  /// Actions in the world that the recorded run began, in their order.
  private var starts: [ActionName] = []
  private var nextStart = 0
  /// The programs that the recorded run read for `.create_agent`.
  private(set) var programs: [String: [SourceText]] = [:]
  /// Actions whose result nobody knows: they had begun when the process died.
  private(set) var interrupted: [ActionName] = []
  /// After how many cycles the last input came.
  private var lastCycle = 0
  /// Whether the run goes on where the record ends; else it only repeats the record.
  let goesOn: Bool

  /// An action by the agent that does it and its number there.
  struct ActionName {
    var agent: String
    var source: Completion.Source
  }

  init(_ inputs: [Input] = [], goesOn: Bool = true) {
    self.goesOn = goesOn
    for input in inputs {
      lastCycle = max(lastCycle, input.cycle)
      switch input.content {
      case .completion, .percepts: arrivals.append(input)
      case .start(let agent, let number):
        starts.append(ActionName(agent: agent, source: .action(number)))
      case .program(let name, let sources): programs[name] = sources
      }
    }
  }

  /// Whether the run has come as far as the record after so many cycles.
  func isOver(at cycle: Int) -> Bool {
    nextArrival == arrivals.count && cycle >= lastCycle
  }

  /// After how many cycles the next arrival came; behind the last one, where the record ends.
  var nextCycle: Int {
    nextArrival < arrivals.count ? arrivals[nextArrival].cycle : lastCycle
  }

  /// The next arrival, if it came after so many cycles.
  mutating func next(at cycle: Int) -> Input? {
    guard nextArrival < arrivals.count, arrivals[nextArrival].cycle <= cycle else { return nil }
    nextArrival += 1
    return arrivals[nextArrival - 1]
  }

  /// Notes that an agent begins an action in the world.
  ///
  /// - Returns: whether the recorded run began it, so that it must not be done again.
  mutating func begins(_ agent: String, _ number: Int) -> Bool {
    guard nextStart < starts.count, starts[nextStart].agent == agent,
      starts[nextStart].source.number == number
    else { return false }
    nextStart += 1
    noteUnderWay(agent, .action(number))
    return true
  }

  /// Notes an action that was under way; unless its result is recorded it counts as interrupted.
  mutating func noteUnderWay(_ agent: String, _ source: Completion.Source) {
    let hasResult = arrivals[nextArrival...].contains { input in
      guard case .completion(agent, let completion) = input.content else { return false }
      return completion.source.number == source.number
    }
    if !hasResult { interrupted.append(ActionName(agent: agent, source: source)) }
  }
}
