import AgentSpeak
import Agents
import FuzzDriver
import Glibc

@_cdecl("FuzzAgentRun_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testRunning)
}

/// How many cycles a program runs.
let cycleLimit = 400
/// How many cycles lie between two times that the run is saved and restored.
let portion = 37

/// Runs bytes as an agent program: nothing may trap, and a run that is saved and restored again and
/// again prints what an undisturbed run prints.
func testRunning(_ bytes: [UInt8]) {
  let kit = AgentKit(mayUseFiles: false)
  let source = SourceText(name: "input.asl", bytes: bytes)
  guard let program = try? AgentProgram(source, kit: kit) else { return }

  let whole = Trial(kit)
  whole.society.add("a", program: program)
  whole.run(cycles: cycleLimit)

  var part = Trial(kit)
  part.society.add("a", program: program)
  var done = 0
  while done < cycleLimit, !part.isOver {
    let count = min(portion, cycleLimit - done)
    part.run(cycles: count)
    done += count
    do {
      part = try Trial(kit, goingOn: part)
    } catch {
      fail("a saved run cannot be restored: \(error)")
    }
  }
  // What asks for the time prints something else each time.
  let text = String(decoding: bytes, as: UTF8.self)
  if whole.isInterrupted || part.isInterrupted || text.contains("time") || text.contains("date") {
    return
  }
  require(
    whole.lines == part.lines,
    "restored, the run prints \(part.lines.suffix(5)) in place of \(whole.lines.suffix(5))")
}

/// What agents have printed.
final class Printed {
  var lines: [String] = []
}

/// A run of one agent and of those that it makes.
final class Trial {
  let society: Society
  private let printed: Printed
  private(set) var isOver = false
  private(set) var isInterrupted = false
  /// When the run is given up, in seconds of processor time.
  private let deadline: Double

  init(_ kit: AgentKit) {
    let printed = Printed()
    let deadline = Trial.now + 2
    self.printed = printed
    self.deadline = deadline
    society = Society(
      kit: kit, output: Society.Output(print: { printed.lines.append("[\($0)] \($1)") }))
    society.interruption = { Trial.now > deadline }
  }

  /// Saves a run and goes on with what was saved.
  convenience init(_ kit: AgentKit, goingOn former: Trial) throws {
    self.init(kit)
    try society.restore(try former.society.snapshot())
    printed.lines = former.lines
    isOver = former.isOver
    isInterrupted = former.isInterrupted
  }

  var lines: [String] { printed.lines }

  func run(cycles: Int) {
    let end = society.run(Society.Limits(cycles: cycles))
    isInterrupted = isInterrupted || Trial.now > deadline
    if case .cycleLimit = end { return }
    isOver = true
  }

  private static var now: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
