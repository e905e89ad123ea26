import ArgumentParser

/// `praxis agent`: what works with agents.
struct AgentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent", abstract: "Runs BDI agents written in AgentSpeak.",
    subcommands: [AgentRun.self, AgentRepl.self, AgentSession.self])
}
