import AgentSpeak
import Agents

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
