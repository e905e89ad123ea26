public import PDDL
public import Robots

/// How what robots report becomes atoms of a domain.
///
/// A perception file has one line for each predicate that is observed, comments after `;`:
///
/// ```
/// (at ?r ?w)      <- place               ; the waypoint that the robot reached last
/// (standing ?r)   <- posture standing moving
/// (carries ?r ?x) <- load
/// (unladen ?r)    <- no-load
/// (lies ?x ?w)    <- lies 1.5            ; within 1.5 m of the waypoint, that next to it
/// (inspected ?t)  <- inspected
/// ```
///
/// Predicates without a line are taken to stay as they are in the problem.
public struct PerceptionMapping: Sendable, Hashable {
  /// What makes an atom true.
  enum Source: Sendable, Hashable {
    case place
    case posture(Set<Posture>)
    case load
    case noLoad
    case lies(within: Double)
    case inspected

    /// How many arguments the predicate has.
    var arity: Int {
      switch self {
      case .place, .load, .lies: 2
      case .posture, .noLoad, .inspected: 1
      }
    }
  }

  var sources: [String: Source] = [:]

  /// The predicates that are observed.
  public var predicates: Set<String> { Set(sources.keys) }

  /// Reads a perception file.
  ///
  /// - Throws: `DiagnosticsError` with all findings: predicates that the domain lacks or that do not fit,
  ///   sources that do not exist.
  public init(_ source: SourceText, domain: Domain) throws(DiagnosticsError) {
    var diagnostics: [Diagnostic] = []
    let text = String(decoding: source.bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var reader = PerceptionLine(String(line), number: index + 1, file: source.name)
      if let (predicate, meaning) = reader.read(domain) { sources[predicate] = meaning }
      diagnostics += reader.diagnostics
    }
    if !diagnostics.isEmpty { throw DiagnosticsError(diagnostics) }
  }

  /// What is true by a report.
  ///
  /// - Parameters:
  ///   - rest: what is true of predicates that are not observed.
  ///   - objects: the objects that atoms may speak of; reports about others are left out.
  ///   - world: where the waypoints are.
  public func state(
    of report: SiteReport, rest: FactState, objects: Set<String>, in world: RobotWorld
  ) -> FactState {
    var state = FactState([], values: rest.values)
    state.atoms = rest.atoms.filter { sources[$0.predicate] == nil }
    func add(_ predicate: String, _ arguments: String...) {
      guard arguments.allSatisfy(objects.contains) else { return }
      state.atoms.insert(GroundAtom(predicate, arguments))
    }
    for (predicate, source) in sources {
      switch source {
      case .place:
        for robot in report.robots {
          if let place = robot.place { add(predicate, robot.name, place) }
        }
      case .posture(let postures):
        for robot in report.robots where postures.contains(robot.posture) {
          add(predicate, robot.name)
        }
      case .load:
        for robot in report.robots { if let load = robot.load { add(predicate, robot.name, load) } }
      case .noLoad:
        for robot in report.robots where robot.load == nil { add(predicate, robot.name) }
      case .lies(let radius):
        for (load, pose) in report.loads {
          let near = world.waypoints.min {
            $0.pose.distance(to: pose) < $1.pose.distance(to: pose)
          }
          if let near, near.pose.distance(to: pose) <= radius { add(predicate, load, near.name) }
        }
      case .inspected: for target in report.inspected { add(predicate, target) }
      }
    }
    return state
  }
}

/// Reads one line of a perception file.
private struct PerceptionLine {
  private let line: String
  private let number: Int
  private let file: String
  private var tokens: ArraySlice<LineToken>
  private(set) var diagnostics: [Diagnostic] = []

  init(_ line: String, number: Int, file: String) {
    self.line = line
    self.number = number
    self.file = file
    tokens = LineToken.all(in: line)[...]
  }

  private mutating func fail(_ message: String, expected: String? = nil) {
    let column = tokens.first?.column ?? line.count + 1
    diagnostics.append(
      Diagnostic(
        .error, message, expected: expected, found: tokens.first?.text ?? "the end of the line",
        file: file, line: number, column: column, sourceLine: line, caret: column - 1))
  }

  private mutating func take(_ text: String) -> Bool {
    guard tokens.first?.text == text else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func read(_ domain: Domain) -> (String, PerceptionMapping.Source)? {
    if tokens.isEmpty { return nil }
    guard take("(") else {
      fail("a line begins with an atom", expected: "'('")
      return nil
    }
    guard let name = tokens.first?.text.lowercased(),
      let predicate = domain.predicates.first(where: { $0.name == name })
    else {
      fail(
        "the domain \(domain.name) has no such predicate",
        expected: domain.predicates.map(\.name).joined(separator: ", "))
      return nil
    }
    tokens.removeFirst()
    var count = 0
    while let token = tokens.first, token.text.hasPrefix("?") {
      count += 1
      tokens.removeFirst()
    }
    guard count == predicate.parameters.count, take(")") else {
      fail("\(name) has \(predicate.parameters.count) arguments", expected: "variables and ')'")
      return nil
    }
    guard take("<-") else {
      fail("an atom is followed by what makes it true", expected: "'<-'")
      return nil
    }
    let place = tokens
    guard let source = source() else { return nil }
    guard source.arity == count else {
      tokens = place
      fail("this is said of \(source.arity) objects, and \(name) has \(count) arguments")
      return nil
    }
    guard tokens.isEmpty else {
      fail("the line goes on", expected: "the end of the line")
      return nil
    }
    return (name, source)
  }

  private mutating func source() -> PerceptionMapping.Source? {
    if take("place") { return .place }
    if take("load") { return .load }
    if take("no-load") { return .noLoad }
    if take("inspected") { return .inspected }
    if take("lies") {
      guard let metres = tokens.first.flatMap({ Double($0.text) }), metres > 0, metres.isFinite
      else {
        fail("lies needs a distance in metres", expected: "a number over 0")
        return nil
      }
      tokens.removeFirst()
      return .lies(within: metres)
    }
    if take("posture") {
      var postures: Set<Posture> = []
      while let posture = tokens.first.flatMap({ Posture(rawValue: $0.text) }) {
        postures.insert(posture)
        tokens.removeFirst()
      }
      if postures.isEmpty || !tokens.isEmpty {
        fail("no such posture", expected: Posture.allCases.map(\.rawValue).joined(separator: ", "))
        return nil
      }
      return .posture(postures)
    }
    fail("nothing is observed so", expected: "place, posture, load, no-load, lies or inspected")
    return nil
  }
}
