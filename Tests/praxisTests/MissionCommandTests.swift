import TestSupport
import Testing

@Suite struct MissionCommandTests {
  private func run(_ answers: String, _ options: String...) throws -> CommandResult {
    try CommandRunner.run(
      [
        "mission", "\(ProjectFolder.path)/Missions/yard", "--explore", "20", "--strategy", "oracle",
        "--slip", "0", "--json",
      ] + options, input: answers)
  }

  @Test func whoeverIsAtTheTerminalIsAskedAndBelieved() throws {
    // Whatever is asked, the answer is that it would not work: so no robot is sent anywhere.
    let run = try run(String(repeating: "n\n", count: 500))
    #expect(run.status == 1)
    #expect(run.output.contains(#""steps":0,"#))
    #expect(run.errors.hasPrefix("true: (at rex base) "))
    #expect(run.errors.contains("Would ("))
  }

  @Test func whoDoesNotAnswerLetsItTry() throws {
    let run = try run("", "--time-limit", "5")
    #expect(run.errors.contains("Would ("))
    #expect(!run.output.contains(#""steps":0,"#))
    #expect(!run.output.contains(#""rejected":0,"#))
  }
}
