import AgentSpeak
import Agents
import Testing

@testable import Executive

@Suite("Tileworld")
struct TileworldTests {
  @Test("the same seed gives the same world, in the shape asked for")
  func schedule() {
    let schedule = TileworldSchedule(seed: 7, ticks: 10_000)
    #expect(schedule.holes == TileworldSchedule(seed: 7, ticks: 10_000).holes)
    #expect(schedule.holes != TileworldSchedule(seed: 8, ticks: 10_000).holes)
    #expect((40...170).contains(schedule.holes.count))
    for hole in schedule.holes {
      #expect((0..<20).contains(hole.x) && (0..<20).contains(hole.y))
      #expect((1...100).contains(hole.score))
      #expect((240...960).contains(hole.end - hole.start))
    }
    #expect(schedule.totalScore == schedule.holes.reduce(0) { $0 + $1.score })
  }

  private func life(
    _ name: String, rate: Int, cost: Int, units: Int = 400, seed: UInt64 = 1
  ) throws -> TileworldExperiment.Life {
    var experiment = TileworldExperiment()
    experiment.units = units
    let agent = try #require(TileworldAgent.all.first { $0.name == name })
    return try experiment.run(
      agent, in: TileworldSchedule(seed: seed, ticks: rate * units), rate: rate, planningCost: cost)
  }

  @Test("every agent lives to its end and wins something", arguments: TileworldAgent.all)
  func lives(agent: TileworldAgent) throws {
    let life = try life(agent.name, rate: 4, cost: 1)
    #expect(life.effectiveness > 0.5 && life.effectiveness <= 1)
    #expect(life.thoughts > 0 && life.steps > 0)
  }

  @Test("the cautious agent thinks after each step, the bold one once a hole")
  func thoughts() throws {
    let cautious = try life("cautious", rate: 8, cost: 0)
    let bold = try life("bold, blind", rate: 8, cost: 0)
    #expect(cautious.thoughts >= cautious.steps)
    #expect(bold.thoughts < bold.steps / 3)
  }

  @Test("thinking that costs makes the cautious agent lose to the bold one")
  func cost() throws {
    let cautious = try life("cautious", rate: 16, cost: 4)
    let bold = try life("bold, single-minded", rate: 16, cost: 4)
    #expect(cautious.effectiveness < bold.effectiveness)
    #expect(cautious.thoughts * 5 <= 400 + 5)
  }

  @Test("where thinking is free the adaptive agent does as the cautious one")
  func free() throws {
    let adaptive = try life("adaptive", rate: 8, cost: 0)
    let cautious = try life("cautious", rate: 8, cost: 0)
    #expect(abs(adaptive.effectiveness - cautious.effectiveness) < 0.1)
  }

  @Test("a program that stops early is an error that says where")
  func broken() throws {
    var experiment = TileworldExperiment()
    experiment.units = 50
    let error = #expect(throws: TileworldError.self) {
      try experiment.run(
        TileworldAgent("broken", "boldness(shy)."), in: TileworldSchedule(seed: 1, ticks: 400),
        rate: 8, planningCost: 1)
    }
    #expect(error?.description.contains("boldness is cautious, bold, adaptive") == true)
  }
}
