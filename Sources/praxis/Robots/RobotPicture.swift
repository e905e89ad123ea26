import ArgumentParser
import Glibc
import JSON
import Robots

/// `praxis robot picture`: drives a robot and draws how it went.
struct RobotPicture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Drives a robot and draws how it went.",
    discussion: """
      Drives as 'praxis robot drive' does and writes three files into a folder: side.svg, a stroboscopic side \
      view; feet.svg, when which foot stood; play.html, a page that plays it in three dimensions.

      EXAMPLE: praxis robot picture --world course --to hilltop far --output pictures
      EXAMPLE: praxis robot picture --physics --world stairs --to far --output pictures
      """)

  @OptionGroup var setup: RobotSetup
  @OptionGroup var drive: DriveOptions
  @Option(help: "The folder for the pictures; it is made if it is not there.")
  var output: String
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    if mkdir(output, 0o755) != 0, errno != EEXIST {
      Output.note("\(output): error: cannot be made: \(String(cString: strerror(errno)))")
      throw ExitStatus.unusableCommandLine.exit
    }
    let report = try DriveReport(setup, drive)
    let title = "\(report.robot.model) in \(report.world.name)"
    let track = report.recording.tracks[0]
    try write(SideView.svg(track, in: report.world, title: title), "side.svg")
    try write(FootfallChart.svg(track, title: title), "feet.svg")
    try write(MotionPlayer.html(report.recording, title: title), "play.html")
    Output.text(json ? report.json.text + "\n" : report.text)
    Output.note("side.svg, feet.svg and play.html are in \(output)")
    if !report.isGood { throw ExitStatus.negativeVerdict.exit }
  }

  private func write(_ text: String, _ name: String) throws {
    var file = try OutputFile("\(output)/\(name)")
    file.write(Array(text.utf8))
    try file.close()
  }
}
