public import AgentSpeak
internal import Glibc
public import PDDL
public import Robots

/// Why a mission cannot begin.
public struct MissionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, a line each.
  public var findings: [String]
  /// The findings, a line each.
  public var description: String { findings.joined(separator: "\n") }

  /// Makes an error.
  public init(_ findings: [String]) { self.findings = findings }
}

/// What a mission is made of: the files of a folder.
///
/// | file | has |
/// |---|---|
/// | `skeleton.pddl` | types, predicates, and the names and parameters of actions |
/// | `problem.pddl` | what there is, what is true at the start, and the goals |
/// | `site.world` | the world of the simulation |
/// | `commands.map` | which command of a robot carries out an action |
/// | `perception.map` | how what is observed becomes atoms |
/// | `safety.pddl` | the states never to be entered (may be missing) |
/// | `mission.asl` | the agent's program |
/// | `truth.pddl` | what actions really do, for the report alone (may be missing) |
public struct MissionFiles: Sendable {
  /// Types, predicates and signatures of actions.
  public var skeleton: Domain
  /// Objects, start and goals.
  public var problem: Problem
  /// What actions really do; nil if nobody knows.
  public var truth: Domain?
  /// The world of the simulation.
  public var world: RobotWorld
  /// How what is observed becomes atoms.
  public var perception: PerceptionMapping
  /// The states never to be entered.
  public var safety: SafetyConditions
  /// The agent's program.
  public var program: SourceText
  private let commands: SourceText

  /// Reads the files of a folder.
  ///
  /// - Throws: `MissionError` with all findings.
  public init(folder: String) throws(MissionError) {
    var findings: [String] = []
    func text(_ name: String) throws(DiagnosticsFailure) -> SourceText {
      do throws(DiagnosticsError) {
        return try SourceText(contentsOfFile: "\(folder)/\(name)")
      } catch {
        throw DiagnosticsFailure(error.diagnostics)
      }
    }
    func read<Value>(_ body: () throws -> Value) -> Value? {
      do {
        return try body()
      } catch let error as DiagnosticsError {
        findings += error.diagnostics.map(\.description)
      } catch let error as DiagnosticsFailure {
        findings += error.findings
      } catch {
        findings.append("\(error)")
      }
      return nil
    }
    let exists = { (name: String) in access("\(folder)/\(name)", F_OK) == 0 }
    let task = read {
      try PDDLTask(domain: text("skeleton.pddl"), problem: text("problem.pddl"))
    }
    let truth = read {
      try exists("truth.pddl") ? DomainReader.read(text("truth.pddl")).get() : nil
    }
    let world = read { try WorldReader.read(contentsOfFile: "\(folder)/site.world") }
    let commands = read { try text("commands.map") }
    let program = read {
      SourceText(
        String(decoding: try text("mission.asl").bytes, as: UTF8.self),
        name: "\(folder)/mission.asl")
    }
    var perception: PerceptionMapping?
    var safety: SafetyConditions?
    if let task {
      perception = read { try PerceptionMapping(text("perception.map"), domain: task.domain) }
      safety = read {
        guard exists("safety.pddl") else { return SafetyConditions() }
        return try SafetyConditions(
          text("safety.pddl"), domain: task.domain, objects: task.problem.objects)
      }
      if Self.goals(task.problem) == nil {
        findings.append("\(folder)/problem.pddl: the goals of a mission are atoms, joined by 'and'")
      }
    }
    guard findings.isEmpty, let task, let world, let commands, let program, let perception,
      let safety, let truth
    else { throw MissionError(findings) }
    skeleton = task.domain
    problem = task.problem
    self.truth = truth
    self.world = world
    self.commands = commands
    self.perception = perception
    self.safety = safety
    self.program = program
  }

  /// How actions become commands of robots.
  ///
  /// - Throws: `MissionError` if the mapping does not fit the domain or the robots.
  public func mapping(for robots: [RobotDescription]) throws(MissionError) -> CommandMapping {
    do throws(DiagnosticsError) {
      return try CommandMapping(commands, domain: skeleton, robots: robots)
    } catch {
      throw MissionError(error.diagnostics.map(\.description))
    }
  }

  /// The goals, as atoms.
  public var goals: [GroundAtom] { Self.goals(problem) ?? [] }

  private static func goals(_ problem: Problem) -> [GroundAtom]? {
    let parts = if case .and(let parts) = problem.goal { parts } else { [problem.goal] }
    var goals: [GroundAtom] = []
    for part in parts {
      guard case .atom(let atom) = part else { return nil }
      var names: [String] = []
      for argument in atom.arguments {
        guard case .constant(let name) = argument else { return nil }
        names.append(name)
      }
      goals.append(GroundAtom(atom.predicate, names))
    }
    return goals
  }
}

/// Findings on their way out of a closure.
private struct DiagnosticsFailure: Error {
  var findings: [String]

  init(_ diagnostics: [Diagnostic]) { findings = diagnostics.map(\.description) }
}
