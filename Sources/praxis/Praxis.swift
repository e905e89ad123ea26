import ArgumentParser

@main
struct Praxis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "praxis", abstract: "Plans, learns and acts.")
}
