import AgentSpeak
import Agents
import TestSupport
import Testing

/// A society that is saved after every cycle and goes on from what was saved prints what an undisturbed one does.
@Suite struct EveryCycleTests {
  private final class Lines {
    var lines: [String] = []
  }

  private func society(_ lines: Lines) -> Society {
    Society(
      seed: 3,
      output: Society.Output(
        print: { lines.lines.append("[\($0)] \($1)") }, log: { lines.lines.append("(\($0)) \($1)") }
      ))
  }

  /// Runs a society to its end or a number of cycles, saved and restored after each so many.
  private func disturbed(_ society: Society, _ lines: Lines, cycles: Int, every portion: Int) throws
  {
    var society = society
    var done = 0
    while done < cycles {
      let end = society.run(Society.Limits(cycles: min(portion, cycles - done)))
      if end != .cycleLimit { return }
      done += portion
      let saved = try society.snapshot()
      society = self.society(lines)
      try society.restore(saved)
      // What is saved again at once is the same.
      if done % (7 * portion) == 0 { #expect(try society.snapshot() == saved) }
    }
  }

  @Test(
    arguments: try ExampleProgramsTests.files.filter {
      try !ExampleProgramsTests.promise(of: $0).isEmpty
    })
  func ourProgramsGoOn(file: String) throws {
    func load(_ lines: Lines) throws -> Society {
      let society = society(lines)
      #expect(try society.add(files: ["\(ProjectFolder.path)/\(file)"]).isEmpty)
      return society
    }
    let (whole, parts) = (Lines(), Lines())
    let undisturbed = try load(whole)
    undisturbed.run(Society.Limits(cycles: 2_000_000))
    let cycles = undisturbed.names.reduce(0) { $0 + (undisturbed.agent($1)?.cycle ?? 0) }
    // Those that run long are saved 200 times.
    let portion = max(1, cycles / 200)
    try disturbed(load(parts), parts, cycles: 4 * cycles + 1000, every: portion)
    #expect(parts.lines == whole.lines)
    #expect(whole.lines.count > 0)
  }

  @Test(arguments: 0..<12) func randomProgramsGoOn(seed: Int) throws {
    var random = RandomAgents(seed: seed)
    let texts = [random.program(), random.program()]
    func load(_ lines: Lines) throws -> Society {
      let society = society(lines)
      for (index, text) in texts.enumerated() {
        society.add("a\(index)", program: try AgentProgram(SourceText(text, name: "a")))
      }
      return society
    }
    let (whole, parts) = (Lines(), Lines())
    try load(whole).run(Society.Limits(cycles: 80))
    try disturbed(load(parts), parts, cycles: 80, every: 1)
    #expect(parts.lines == whole.lines, "\(texts)")
  }
}
