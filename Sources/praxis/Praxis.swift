import ArgumentParser
import Glibc

/// The command `praxis`: one subcommand a file beside this one.
@main
struct Praxis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "praxis", abstract: "Plans, learns and acts.", version: version,
    subcommands: [
      PlanCommand.self, Ground.self, Validate.self, Check.self, Simulate.self, TraceCommand.self,
      Learn.self, Explore.self, Evaluate.self, AgentCommand.self, MissionCommand.self,
      TileworldCommand.self,
      RobotTools.self,
      Export.self,
      ContextCommand.self, ServeCommand.self,
    ])

  /// The version of the program and the library.
  static let version = "0.1.0"

  /// Runs the subcommand that the command line names and ends the process with its status.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(after: error)
    }
  }

  /// Prints what an error has to say and ends the process with the contract's status for it.
  private static func end(after error: any Error) -> Never {
    let message = fullMessage(for: error)
    let code = exitCode(for: error)
    if !message.isEmpty {
      if code.isSuccess { Output.line(message) } else { Output.note(message) }
    }
    Glibc.exit(code == .validationFailure ? ExitStatus.unusableCommandLine.rawValue : code.rawValue)
  }
}
