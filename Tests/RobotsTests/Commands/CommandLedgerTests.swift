import TestSupport
import Testing

@testable import Robots

@Suite struct CommandLedgerTests {
  @Test func aCommandIsOverriddenByTheNextAndKeepsWhatItBecame() {
    var ledger = CommandLedger()
    let first = ledger.open(RobotCommand(.stand), at: .zero)
    let second = ledger.open(RobotCommand(.sit), at: RobotTime(seconds: 1))
    ledger.update { $0.fraction = 0.4 }
    ledger.close(.done, at: RobotTime(seconds: 2))
    // Nothing is in progress any more: nothing changes.
    ledger.update { $0.fraction = 0 }
    ledger.close(.timedOut, at: RobotTime(seconds: 3))
    #expect(
      ledger[first]
        == CommandFeedback(
          id: first, command: RobotCommand(.stand), status: .overridden(by: .command(second)),
          accepted: .zero, ended: RobotTime(seconds: 1)))
    #expect(
      ledger[second]
        == CommandFeedback(
          id: second, command: RobotCommand(.sit), status: .done, fraction: 1,
          accepted: RobotTime(seconds: 1), ended: RobotTime(seconds: 2)))
    #expect(ledger.active == nil)
    #expect(ledger.next == CommandID(rawValue: 3))
  }

  /// The book is a ring: it knows the last commands as a list of all of them does, and no older ones.
  @Test(arguments: 0..<10)
  func theLastCommandsAreKnownAsInAListOfAll(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var ledger = CommandLedger()
    var all: [CommandFeedback] = []
    for step in 0..<Int.random(in: 1...3000, using: &random) {
      let time = RobotTime(nanoseconds: Int64(step))
      if Bool.random(using: &random) {
        let id = CommandID(rawValue: all.count + 1)
        if ledger.active != nil {
          all[all.count - 1].status = .overridden(by: .command(id))
          all[all.count - 1].ended = time
        }
        #expect(ledger.open(RobotCommand(.stop), at: time) == id)
        all.append(
          CommandFeedback(
            id: id, command: RobotCommand(.stop), status: .inProgress, accepted: time))
      } else if ledger.active != nil {
        ledger.close(.timedOut, at: time)
        all[all.count - 1].status = .timedOut
        all[all.count - 1].ended = time
      }
    }
    for (index, entry) in all.enumerated() {
      let isKept = index >= all.count - CommandLedger.capacity
      #expect(ledger[entry.id] == (isKept ? entry : nil))
    }
    for unknown in [0, -1, all.count + 1, .max, .min] {
      #expect(ledger[CommandID(rawValue: unknown)] == nil)
    }
  }
}
