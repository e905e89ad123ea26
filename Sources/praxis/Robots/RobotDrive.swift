import ArgumentParser
import Interchange
import JSON
import Robots

/// `praxis robot drive`: drives a robot and tells how it went.
struct RobotDrive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drive", abstract: "Drives a robot through a world and tells how it went.",
    discussion: """
      The robot stands up, keeps a velocity or goes to places in turn, and stops. The exit status is 1 if \
      it was blocked, fell or got too little time.

      EXAMPLE: praxis robot drive --gait trot --speed 1.5 --seconds 20 --world rubble
      EXAMPLE: praxis robot drive --physics --speed 0.6 --world rubble --to far
      """)

  @OptionGroup var setup: RobotSetup
  @OptionGroup var drive: DriveOptions
  @Flag(help: "Print one JSON object.")
  var json = false
  @Option(help: "Write what became of each step into this file, too, as a JUnit report of tests.")
  var junit: String?

  func run() throws {
    let report = try DriveReport(setup, drive)
    if let junit {
      var file = try OutputFile(junit)
      file.write(Array(report.junit.xml().utf8))
      try file.close()
    }
    Output.text(json ? report.json.text + "\n" : report.text)
    if !report.isGood { throw ExitStatus.negativeVerdict.exit }
  }
}
