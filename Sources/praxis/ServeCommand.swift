import ArgumentParser
import Glibc
import Workers

/// `praxis serve`: becomes the program `praxis-server`, which lies beside this one.
///
/// HTTP and the database need libraries that every start of `praxis` would pay for.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves planning, validation and learning over HTTP.",
    discussion: """
      The options are those of 'praxis serve --help'.

      EXAMPLE: praxis serve --port 8080 --database praxis.db
      """)

  @Argument(parsing: .captureForPassthrough, help: "Options of the service.")
  var options: [String] = []

  func run() throws {
    guard let server = Executable.sibling("praxis-server") else {
      Output.note("error: there is no praxis-server beside praxis; 'make service' builds both")
      throw ExitStatus.internalError.exit
    }
    var words = (["praxis-server"] + options).map { strdup($0) } + [nil]
    execv(server, &words)
    Output.note("error: \(server) cannot be started: \(String(cString: strerror(errno)))")
    throw ExitStatus.internalError.exit
  }
}
