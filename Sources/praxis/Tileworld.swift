import ArgumentParser
import Executive
import JSON

/// `praxis tileworld`: measures bold, cautious, reactive and adaptive agents.
struct TileworldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tileworld",
    abstract: "Measures how effective agents are in worlds that change at different rates.",
    discussion: """
      Every agent runs the same AgentSpeak program in the interpreter (see --program); its beliefs make \
      it cautious, bold, reactive or adaptive. Effectiveness is the share of what could be won. The same \
      seeds give the same worlds to all, and the same figures in every run.

      EXAMPLE: praxis tileworld --seeds 5 --svg tileworld.svg
      """)

  @Option(name: .customLong("rate"), help: "A rate of change: ticks in a step of the agent.")
  var rates: [Int] = TileworldExperiment().rates
  @Option(name: .customLong("planning-cost"), help: "What planning costs, in steps.")
  var planningCosts: [Int] = TileworldExperiment().planningCosts
  @Option(help: "How many worlds are drawn for each rate.")
  var seeds = 5
  @Option(help: "How long each agent lives, in steps.")
  var units = TileworldExperiment().units
  @Option(help: "Where the chart goes, as SVG.")
  var svg: String?
  @Flag(help: "Print the program that the agents run, and nothing else.")
  var program = false
  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if rates.contains(where: { !(1...100_000).contains($0) }) {
      throw ValidationError("--rate is 1 to 100000.")
    }
    if planningCosts.contains(where: { !(0...1000).contains($0) }) {
      throw ValidationError("--planning-cost is 0 to 1000.")
    }
    if !(1...10_000).contains(seeds) { throw ValidationError("--seeds is 1 to 10000.") }
    if !(1...1_000_000).contains(units) { throw ValidationError("--units is 1 to 1000000.") }
  }

  func run() throws {
    if program {
      Output.line(TileworldAgent.program)
      return
    }
    var experiment = TileworldExperiment()
    experiment.rates = rates
    experiment.planningCosts = planningCosts
    experiment.seeds = (1...UInt64(seeds)).map { $0 }
    experiment.units = units
    let cells: [TileworldExperiment.Cell]
    do throws(TileworldError) {
      cells = try experiment.run()
    } catch {
      Output.note("error: \(error)")
      throw ExitStatus.internalError.exit
    }
    let report = TileworldReport(experiment, cells)
    if let svg {
      var file = try OutputFile(svg)
      file.write(Array(report.svg.utf8))
      try file.close()
    }
    if json {
      let rows = cells.map { cell -> JSONValue in
        [
          "agent": .string(cell.agent), "planningCost": .integer(cell.planningCost),
          "rate": .integer(cell.rate), "effectiveness": .number(cell.effectiveness),
        ]
      }
      let result: JSONValue = ["cells": .array(rows)]
      Output.line(result.text)
      return
    }
    Output.text(report.markdown)
    for line in report.comparison { Output.note(line) }
  }
}
