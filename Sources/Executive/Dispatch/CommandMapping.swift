public import PDDL
public import Robots

/// How actions of a domain become commands of robots.
///
/// A mapping file has one line for each action, comments after `;`:
///
/// ```
/// ; the walker
/// (walk ?r ?from ?to)  -> go-to ?to       robot ?r  timeout 120  retries 1
/// (grasp ?r ?o ?p)     -> pick-up ?o      robot ?r  timeout 20
/// (look ?r ?p)         -> inspect ?p      robot ?r  timeout 10
/// (nap ?r)             -> sit             robot ?r  timeout 5
/// ```
///
/// After `->` stand the command and its argument, a parameter or a name; then options: `robot` (a parameter or
/// a name; needed if there are several robots), `timeout` in seconds, `retries`, `tolerance` in metres. `at` names
/// the waypoint where the robot has to be, and `with` what it has to carry, for commands that do not say so
/// themselves: robots refuse the step elsewhere.
public struct CommandMapping: Sendable, Hashable {
  /// A word of a command: a parameter of the action by its place, or a name.
  enum Word: Sendable, Hashable {
    case parameter(Int)
    case name(String)

    func value(in step: PlanStep) -> String {
      switch self {
      case .name(let name): name
      case .parameter(let place):
        step.arguments.indices.contains(place) ? step.arguments[place] : ""
      }
    }
  }

  /// The command for one action.
  struct Rule: Sendable, Hashable {
    var kind: RobotAction.Kind
    var argument: Word?
    var robot: Word?
    var place: Word?
    var load: Word?
    var timeout = 60.0
    var retries = 0
    var tolerance = 0.2
  }

  var rules: [String: Rule] = [:]

  /// The names of the actions that have a command.
  public var actions: Set<String> { Set(rules.keys) }

  /// Reads a mapping file.
  ///
  /// - Parameters:
  ///   - robots: what robots there are and what they can do.
  /// - Throws: `DiagnosticsError` with all findings: actions that the domain lacks, or that have no line;
  ///   parameters that do not fit; commands that do not exist or that a robot lacks.
  public init(_ source: SourceText, domain: Domain, robots: [RobotDescription])
    throws(DiagnosticsError)
  {
    var reader = MappingReader(name: source.name, domain: domain, robots: robots)
    let text = String(decoding: source.bytes, as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let (name, rule) = reader.read(String(line), number + 1) { rules[name] = rule }
    }
    for action in domain.actions
    where rules[action.name] == nil && !reader.named.contains(action.name) {
      reader.diagnostics.append(
        Diagnostic(.error, "the action \(action.name) has no command", file: source.name))
    }
    if reader.diagnostics.contains(where: { $0.severity == .error }) {
      throw DiagnosticsError(reader.diagnostics)
    }
  }

  /// What a step becomes.
  struct Command {
    var robot: String?
    var action: RobotAction
    var place: String?
    var load: String?
  }

  /// The command for a step.
  func command(for step: PlanStep) -> Command? {
    guard let rule = rules[step.action] else { return nil }
    let argument = rule.argument?.value(in: step) ?? ""
    let action: RobotAction
    switch rule.kind {
    case .sit: action = .sit
    case .stand: action = .stand
    case .stance: action = .stance(Stance())
    case .goTo: action = .goTo(Destination(.named(argument), tolerance: rule.tolerance))
    case .stop: action = .stop
    case .freeze: action = .freeze
    case .selfRight: action = .selfRight
    case .dock: action = .dock(argument)
    case .pickUp: action = .pickUp(argument)
    case .drop: action = .drop
    case .inspect: action = .inspect(argument)
    case .velocity: return nil
    }
    return Command(
      robot: rule.robot?.value(in: step), action: action, place: rule.place?.value(in: step),
      load: rule.load?.value(in: step))
  }
}

/// Reads the lines of a mapping file.
private struct MappingReader {
  let name: String
  let domain: Domain
  let robots: [RobotDescription]
  var diagnostics: [Diagnostic] = []
  /// The actions that a line is about, wrong lines included.
  var named: Set<String> = []

  private static let withArgument: Set<RobotAction.Kind> = [.goTo, .dock, .pickUp, .inspect]

  mutating func read(_ line: String, _ number: Int) -> (String, CommandMapping.Rule)? {
    var tokens = LineToken.all(in: line)
    func fail(
      _ reader: inout MappingReader, _ message: String, _ token: LineToken?, expected: String? = nil
    ) {
      reader.diagnostics.append(
        Diagnostic(
          .error, message, expected: expected, found: token.map(\.text) ?? "the end of the line",
          file: reader.name, line: number, column: token?.column ?? line.count + 1,
          sourceLine: line, caret: (token?.column ?? line.count + 1) - 1))
    }
    if tokens.isEmpty { return nil }
    guard tokens.removeFirst().text == "(", let head = tokens.first else {
      fail(&self, "a line begins with an action", LineToken.all(in: line).first, expected: "'('")
      return nil
    }
    tokens.removeFirst()
    let action = head.text.lowercased()
    named.insert(action)
    guard let schema = domain.actions.first(where: { $0.name == action }) else {
      fail(&self, "the domain \(domain.name) has no such action", head)
      return nil
    }
    var parameters: [String] = []
    while let token = tokens.first, token.text != ")" {
      guard token.text.hasPrefix("?"), !parameters.contains(token.text.lowercased()) else {
        fail(&self, "the parameters are different variables", token, expected: "a new ?name or ')'")
        return nil
      }
      parameters.append(token.text.lowercased())
      tokens.removeFirst()
    }
    guard let close = tokens.first else {
      fail(&self, "the action does not end", nil, expected: "')'")
      return nil
    }
    guard parameters.count == schema.parameters.count else {
      fail(
        &self, "\(action) has \(schema.parameters.count) parameters, not \(parameters.count)", close
      )
      return nil
    }
    tokens.removeFirst()
    guard let arrow = tokens.first, arrow.text == "->" else {
      fail(&self, "an action is followed by its command", tokens.first, expected: "'->'")
      return nil
    }
    tokens.removeFirst()
    guard let command = tokens.first, let kind = RobotAction.Kind(rawValue: command.text),
      kind != .velocity
    else {
      let known = RobotAction.Kind.allCases.filter { $0 != .velocity }.map(\.rawValue)
      fail(&self, "there is no such command", tokens.first, expected: known.joined(separator: ", "))
      return nil
    }
    tokens.removeFirst()
    for robot in robots where !robot.actions.contains(kind) {
      // Checked again below, when it is known which robot it is.
      if robots.count == 1 {
        fail(&self, "\(robot.name) has no command \(kind.rawValue)", command)
        return nil
      }
    }
    var rule = CommandMapping.Rule(kind: kind)
    func word(_ token: LineToken) -> CommandMapping.Word? {
      guard token.text.hasPrefix("?") else { return .name(token.text) }
      return parameters.firstIndex(of: token.text.lowercased()).map { .parameter($0) }
    }
    if Self.withArgument.contains(kind) {
      guard let token = tokens.first, let argument = word(token) else {
        fail(
          &self, "\(kind.rawValue) needs an argument", tokens.first,
          expected: "a parameter or a name")
        return nil
      }
      rule.argument = argument
      tokens.removeFirst()
    }
    while let option = tokens.first {
      tokens.removeFirst()
      guard let value = tokens.first else {
        fail(&self, "\(option.text) needs a value", nil)
        return nil
      }
      tokens.removeFirst()
      switch (option.text, Double(value.text)) {
      case ("timeout", .some(let seconds)) where seconds > 0 && seconds.isFinite:
        rule.timeout = seconds
      case ("retries", .some(let count)) where count >= 0 && count <= 1000:
        rule.retries = Int(count)
      case ("tolerance", .some(let metres)) where metres > 0 && metres.isFinite:
        rule.tolerance = metres
      case ("timeout", _), ("retries", _), ("tolerance", _):
        fail(&self, "\(option.text) needs a number over 0", value)
        return nil
      case ("at", _), ("with", _):
        guard let name = word(value) else {
          fail(&self, "\(action) has no such parameter", value)
          return nil
        }
        if option.text == "at" { rule.place = name } else { rule.load = name }
      case ("robot", _):
        guard let robot = word(value) else {
          fail(&self, "\(action) has no such parameter", value)
          return nil
        }
        rule.robot = robot
        guard case .name(let name) = robot else { continue }
        guard let description = robots.first(where: { $0.name == name }) else {
          fail(
            &self, "there is no such robot", value,
            expected: robots.map(\.name).joined(separator: ", "))
          return nil
        }
        guard description.actions.contains(kind) else {
          fail(&self, "\(name) has no command \(kind.rawValue)", command)
          return nil
        }
      default:
        fail(
          &self, "there is no such option", option,
          expected: "robot, at, with, timeout, retries or tolerance")
        return nil
      }
    }
    if rule.robot == nil, robots.count > 1 {
      fail(&self, "there are several robots", nil, expected: "robot ?parameter")
      return nil
    }
    return (action, rule)
  }
}
