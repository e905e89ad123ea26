import AgentSpeak
import Agents
import Dispatch
import Testing

/// An internal action: `weather.mean(List, Mean)`.
struct Mean: InternalAction {
  let name = "weather.mean"
  let arity = 2...2

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    guard let numbers = arguments[0].elements?.compactMap(\.numberValue), !numbers.isEmpty else {
      throw .wrongArguments("weather.mean needs numbers, found \(arguments[0])")
    }
    return .unify(arguments[1], .number(numbers.reduce(0, +) / Double(numbers.count)))
  }
}

/// An internal action that takes its time: `weather.forecast(Day, Weather)`. The intention waits; the
/// agent goes on with its others.
struct Forecast: InternalAction {
  let name = "weather.forecast"
  let arity = 2...2
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    let ticket = agent.suspendIntention()
    let weather = arguments[1]
    DispatchQueue.global().async {
      // Ask somebody far away, then:
      ticket.complete(.success(.unify(weather, .atom(named: "sunny"))))
    }
    return .suspended
  }
}

/// A world in which agents act: `open(window)`.
final class House: Environment {
  var opened: [String] = []

  func act(
    _ action: Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    guard case .structure(let act) = action, act.functor == "open" else {
      return completion(.failure(Failure("action_failed", "\(agent) cannot \(action)")))
    }
    opened.append("\(agent) opens the \(act[0])")
    completion(.success(.yes))
  }
}

/// The worked example of `Docs/agents.md`.
@Suite struct EmbeddingTests {
  static let program = """
    +!air : temperature(T) & T > 20
      <- weather.forecast(today, W); .print("the forecast is ", W); open(window).
    -!air[error(E)] <- .print("not aired: ", E).
    +temperature(T)
      <- .findall(X, temperature(X), Ts); weather.mean(Ts, M); .print("mean of ", T, " and others: ", M).
    """

  @Test func aHouseWithAnAgent() throws {
    var printed: [String] = []
    let house = House()
    let kit = AgentKit(actions: [Mean(), Forecast()])
    let society = Society(
      kit: kit, output: Society.Output(print: { printed.append("[\($0)] \($1)") }))
    society.environment = house
    society.add(
      "keeper", program: try AgentProgram(SourceText(Self.program, name: "keeper.asl"), kit: kit))

    // Beliefs and goals from outside; `run` returns when nobody has anything left to do.
    society.withAgent("keeper") { keeper in
      keeper.believe(Structure("temperature", [.number(18)]))
      keeper.achieve(Structure("air"))
    }
    society.run()
    #expect(printed == ["[keeper] mean of 18 and others: 18", "[keeper] not aired: no_applicable"])

    // Percepts: all that is perceived now. A query with its answers.
    printed = []
    society.withAgent("keeper") { keeper in
      keeper.perceive([Structure("temperature", [.number(24)])])
      keeper.achieve(Structure("air"))
    }
    society.run()
    #expect(
      printed == ["[keeper] mean of 24 and others: 21", "[keeper] the forecast is sunny"])
    #expect(house.opened == ["keeper opens the window"])
    let query = try TermReader.read(SourceText("temperature(T) & T > 20"))
    var answers: [Term] = []
    society.withAgent("keeper") { keeper in
      answers = (try? keeper.solutions(of: query.term, template: .variable(0))) ?? []
    }
    #expect(answers == [.number(24)])

    // Plans and agents at run time.
    printed = []
    society.withAgent("keeper") { keeper in
      try? keeper.addPlan(.string("+!greet(Who) <- .print(\"hello \", Who)."), first: true)
    }
    society.add(
      "guest",
      program: try AgentProgram(
        SourceText("!s. +!s <- .send(keeper, achieve, greet(me))."), kit: kit))
    society.run()
    #expect(printed == ["[keeper] hello me"])
    society.withAgent("keeper") { keeper in
      try? keeper.removePlans(like: Term.atom(keeper.plans.plans[0].name))
      try? keeper.forget(Structure("temperature", [.variable(0)]))
    }
    #expect(society.agent("keeper")?.beliefs.beliefs.isEmpty == true)
  }

  @Test func agentsThatChooseAsSwiftSays() throws {
    var printed: [String] = []
    let society = Society(output: Society.Output(print: { printed.append($1) }))
    let text = """
      @slow[cost(9)] +!go(X) <- .print(slow, X).
      @fast[cost(2)] +!go(X) <- .print(fast, X).
      !go(1). !go(2). !go(3).
      """
    society.add("a", program: try AgentProgram(SourceText(text))) { agent in
      // The cheapest plan by a note of its label; the event that came last.
      agent.selection.option = { _, options in
        options.indices.min { one, other in
          func cost(_ index: Int) -> Double {
            options[index].annotation("cost")?[0].numberValue ?? 0
          }
          return cost(one) < cost(other)
        }
      }
      agent.selection.event = { events in events.indices.last }
      agent.selection.intention = { intentions in intentions.indices.last }
      agent.selection.message = { message in message.sender != "spammer" }
    }
    society.run()
    #expect(printed == ["fast3", "fast2", "fast1"])
  }
}
