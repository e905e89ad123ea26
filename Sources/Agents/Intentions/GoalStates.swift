import AgentSpeak

// Events about the states of goals, for agents that have plans for them: `^!g[state(S)]`.
extension Agent {
  /// The states of goals.
  enum GoalState: String {
    case pending, executing, suspended, resumed, waiting, achieved, dropped, failed, finished
  }

  /// Notes that a goal entered a state; the event is posted at the start of the next cycle.
  mutating func announce(_ state: GoalState, of event: Event, reason: String = "") {
    guard plans.hasGoalStatePlans, event.operation == .add,
      event.subject == .achieve,
      plans.hasCandidates(.goalState, .achieve, event.template)
    else { return }
    let why = Term.structure(Structure("reason", [.string(reason)]))
    let annotation = Structure("state", [.atom(named: state.rawValue)], annotations: .list([why]))
    let goalState = Event.capturing(
      .goalState, .achieve, event.literal.adding(.structure(annotation)))
    goalState.returns = []
    goalStates.append(goalState)
  }

  /// Puts the noted events before all others, in their order.
  mutating func postGoalStates() {
    var place = 0
    while place < events.count, events.elements[place].operation == .goalState {
      place += 1
    }
    for event in goalStates {
      events.insert(event, at: place)
      place += 1
    }
    goalStates = []
  }
}
