import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func helpIsTheResultAndSucceeds() throws {
    let run = try CommandRunner.run(["--help"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("OVERVIEW: Plans, learns and acts.\n"))
    #expect(run.errors == "")
  }

  @Test func unknownOptionIsAnUnusableCommandLine() throws {
    let run = try CommandRunner.run(["--no-such-option"])
    #expect(run.status == 33)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: Unknown option '--no-such-option'"))
  }
}
