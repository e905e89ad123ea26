import ArgumentParser

/// `praxis agent session`: runs agents for a program that talks JSON, a line at a time.
struct AgentSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Runs agents for another program, which talks JSON lines.",
    discussion: """
      Reads a JSON object a line from standard input and answers with one on standard output: 'start', \
      'input', 'run', 'stop', 'mind', 'query', 'why'. What agents print and do comes as events \
      between the answers. It ends when its input does. 'praxis serve' runs agents by it; programs that \
      it runs may not use files unless told so.

      EXAMPLE: praxis agent session < requests.jsonl
      """)

  @Flag(help: "Let programs include, read and save files.")
  var files = false

  func run() throws {
    var loop = SessionLoop(mayUseFiles: files)
    loop.run()
  }
}
