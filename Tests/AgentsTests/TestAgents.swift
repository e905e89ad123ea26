import AgentSpeak
import Agents
import Testing

/// What agents printed and logged.
final class Transcript {
  var lines: [String] = []
  var logs: [String] = []
}

/// Runs one agent `a` with a program; gives what it printed.
func run(_ program: String, kit: AgentKit = .standard, cycles: Int = 200_000) throws -> [String] {
  try transcript(["a": program], kit: kit, cycles: cycles).lines
}

/// Runs agents with programs, in the order of their names; several agents' lines begin with the name.
func transcript(
  _ programs: [String: String], kit: AgentKit = .standard, seed: UInt64 = 0, cycles: Int = 200_000
) throws -> Transcript {
  let transcript = Transcript()
  let society = Society(
    kit: kit, seed: seed,
    output: Society.Output(
      print: { agent, text in
        transcript.lines.append(programs.count == 1 ? text : "\(agent): \(text)")
      },
      log: { agent, text in transcript.logs.append("\(agent): \(text)") }))
  for (name, text) in programs.sorted(by: { $0.key < $1.key }) {
    society.add(name, program: try AgentProgram(SourceText(text, name: name + ".asl"), kit: kit))
  }
  society.run(Society.Limits(cycles: cycles, seconds: 60))
  return transcript
}

/// The answers to a query of an agent with a program, each as the values of the variables that have a
/// name: "X = 1, Y = a"; "yes" where there are none.
func answers(_ query: String, _ program: String = "") throws -> [String] {
  var agent = Agent(name: "a")
  agent.load(try AgentProgram(SourceText(program)))
  let read = try TermReader.read(SourceText(query))
  let variables = read.variables.indices.map { Term.variable(Int32($0)) }
  return try agent.solutions(of: read.term, template: .list(variables)).map { answer in
    let values = answer.elements ?? []
    let bound = zip(read.variables, values).filter { name, value in
      if case .variable = value { return false }
      return !name.hasPrefix("_")
    }
    return bound.isEmpty ? "yes" : bound.map { "\($0) = \($1)" }.joined(separator: ", ")
  }
}

/// A program, and all that it prints.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  let program: String
  let output: [String]

  init(_ name: String, _ program: String, _ output: [String]) {
    self.name = name
    self.program = program
    self.output = output
  }

  var testDescription: String { name }
}
