import AgentSpeak
import Agents
import Glibc

// What begins with a colon.
extension ReplSession {
  /// The commands with their arguments and what they do.
  static let help: [(command: String, does: String)] = [
    (":step [N]", "does N reasoning cycles, and shows what happens"),
    (":run", "runs until nothing is left to do or a breakpoint is reached"),
    (":auto on|off", "whether agents run after each input (on)"),
    (":break [PLAN]", "pauses before a plan: its label, line or trigger (+!g); lists breakpoints"),
    (":unbreak [PLAN]", "forgets a breakpoint, or all"),
    (":trace on|off|GOAL", "shows what happens while agents run: all, nothing, what serves a goal"),
    (":mind", "shows beliefs, rules, intentions, events and messages"),
    (":beliefs [NAME]", "shows beliefs, all or of a name"),
    (":intentions", "shows intentions with their plans and values"),
    (":events", "shows the events that wait"),
    (":plans [NAME]", "shows plans, all or for goals and beliefs of a name"),
    (
      ":why [N|EVENT]",
      "says why intention N exists, or which plans an event (+!g(1)) has and why not"
    ),
    (":agent [NAME]", "talks to another agent; lists the agents"),
    (":load FILE", "gives the agent a program more"),
    (":save FILE", "writes beliefs, rules and plans as a program"),
    (":help", "lists the commands"),
    (":quit", "ends"),
  ]

  /// The names of the commands, without colon.
  static var commandNames: [String] {
    help.map { String($0.command.dropFirst().prefix { $0 != " " }) }
  }

  func command(_ name: String, _ arguments: String) -> Outcome {
    switch name {
    case "help", "h", "?":
      for (command, does) in Self.help {
        let gap = String(repeating: " ", count: max(1, 20 - command.count))
        Output.line(command + gap + does)
      }
    case "quit", "q", "exit": return .quit
    case "step", "s": stepCommand(arguments)
    case "run", "r", "continue", "c": run()
    case "auto": autoCommand(arguments)
    case "break", "b": breakCommand(arguments)
    case "unbreak":
      breakpoints.removeAll { arguments.isEmpty || $0.text == arguments }
      observe()
    case "trace": traceCommand(arguments)
    case "mind", "m": show(agent.map { MindPrinter.lines(of: $0.mind) })
    case "beliefs": show(agent.map { beliefs(of: $0, arguments) })
    case "intentions": show(agent.map { $0.mind.intentions.flatMap { MindPrinter.lines(of: $0) } })
    case "events": show(agent.map { $0.mind.events.map { MindPrinter.text(of: $0) } })
    case "plans": show(agent.map { plans(of: $0, arguments) })
    case "why": whyCommand(arguments)
    case "agent", "agents": agentCommand(arguments)
    case "load": loadCommand(arguments)
    case "save": saveCommand(arguments)
    default: fail("there is no command ':\(name)'; :help lists them")
    }
    return .done
  }

  private func show(_ lines: [String]?) {
    guard let lines else { return fail("there is no agent '\(agentName)' any more") }
    if lines.isEmpty { Output.line("none") }
    for line in lines { Output.line(line) }
  }

  private func stepCommand(_ arguments: String) {
    guard let count = arguments.isEmpty ? 1 : Int(arguments), count > 0 else {
      return fail(":step needs a number, found '\(arguments)'")
    }
    step(count)
  }

  private func autoCommand(_ arguments: String) {
    switch arguments {
    case "on": runsByItself = true
    case "off": runsByItself = false
    default: fail(":auto needs 'on' or 'off', found '\(arguments)'")
    }
  }

  private func breakCommand(_ arguments: String) {
    if arguments.isEmpty {
      show(breakpoints.map(\.text))
      return
    }
    let name = arguments.hasPrefix("@") ? String(arguments.dropFirst()) : arguments
    let breakpoint = Breakpoint(text: name)
    let matching = agent?.plans.plans.filter { breakpoint.matches($0) } ?? []
    if matching.isEmpty { fail("there is no plan '\(arguments)' yet") }
    for plan in matching { Output.line("pauses before \(MindPrinter.name(of: plan))") }
    if !breakpoints.contains(breakpoint) { breakpoints.append(breakpoint) }
    observe()
  }

  private func traceCommand(_ arguments: String) {
    switch arguments {
    case "on", "": trace = .all
    case "off": trace = .off
    default:
      let name = arguments.drop { "+-!?^".contains($0) }.prefix { $0 != "(" && $0 != "[" }
      trace = .goal(String(name), [:])
    }
  }

  private func beliefs(of agent: Agent, _ name: String) -> [String] {
    agent.beliefs.beliefs.filter { name.isEmpty || $0.functor.name == name }.map(\.description)
      + agent.mind.rules.filter { name.isEmpty || $0.hasPrefix(name) }
  }

  private func plans(of agent: Agent, _ name: String) -> [String] {
    agent.plans.plans.filter { plan in
      name.isEmpty
        ? !plan.label.annotations.description.contains("hide_in_mind_inspector")
        : plan.source.trigger.literal.functor.name == name || plan.name.name == name
    }.map { plan in
      var source = plan.source
      source.label = plan.label
      return source.description
    }
  }

  // MARK: Why

  private func whyCommand(_ arguments: String) {
    guard let agent else { return show(nil) }
    if let number = Int(arguments) {
      guard let why = agent.explain(intention: number) else {
        return fail("there is no intention \(number)")
      }
      return show(MindPrinter.lines(explaining: why))
    }
    if arguments.isEmpty {
      guard let trigger = agent.debugging?.lastUnplanned else {
        Output.line("every event so far had a plan")
        return
      }
      return show(MindPrinter.lines(explaining: agent.explain(trigger), of: trigger))
    }
    // A goal or belief without an operator is meant to be added.
    let text = ["+", "-", "^"].contains { arguments.hasPrefix($0) } ? arguments : "+" + arguments
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    do throws(DiagnosticsError) {
      let read = try TermReader.read(
        SourceText("{" + bare + "}", name: "input"), options: kit.readingOptions())
      guard let trigger = Trigger(read.term) else { return fail("'\(arguments)' is no event") }
      show(MindPrinter.lines(explaining: agent.explain(trigger), of: trigger))
    } catch {
      fail(error.description)
    }
  }

  // MARK: Agents and files

  private func agentCommand(_ arguments: String) {
    if arguments.isEmpty {
      for name in society.names { Output.line(name == agentName ? "\(name) (talking)" : name) }
    } else if society.names.contains(arguments) {
      agentName = arguments
    } else {
      fail("there is no agent '\(arguments)'")
    }
  }

  private func loadCommand(_ arguments: String) {
    do throws(DiagnosticsError) {
      let program = try AgentProgram(
        contentsOfFile: arguments, kit: kit, folders: society.folders)
      for warning in program.warnings { Output.note(warning.description) }
      change { $0.load(program) }
    } catch {
      return fail(error.description)
    }
    if runsByItself { run() }
  }

  private func saveCommand(_ arguments: String) {
    guard let agent else { return show(nil) }
    guard !arguments.isEmpty else { return fail(":save needs a file") }
    do {
      var file = try OutputFile(arguments)
      file.write(Array(agent.program.utf8))
      try file.close()
    } catch {
      hasFailed = true
    }
  }

  // MARK: Completion

  /// What a word may be completed to.
  func completions(_ word: String) -> [String] {
    if word.hasPrefix(":") {
      return Self.commandNames.map { ":" + $0 }.filter { $0.hasPrefix(word) }
    }
    var names = Set(kit.actionNames)
    if let agent {
      names.formUnion(agent.beliefs.beliefs.map(\.functor.name))
      names.formUnion(
        agent.plans.plans.filter { !$0.name.name.hasPrefix("kqml") }
          .map(\.source.trigger.literal.functor.name))
    }
    names.formUnion(society.names)
    return names.filter { $0.hasPrefix(word) }.sorted()
  }
}
