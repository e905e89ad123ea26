import Glibc
import PDDL
import TestSupport
import Testing

@testable import Executive

@Suite("The journal of dispatches")
struct DispatchJournalTests {
  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  @Test("what was written is read again")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "journal")
    do {
      let journal = try DispatchJournal(path)
      let first = try journal.begin(PlanStep("walk", ["spot", "a", "b"]))
      try journal.end(first, "succeeded")
      let second = try journal.begin(PlanStep("nap"))
      #expect(second == 2)
    }
    let journal = try DispatchJournal(path)
    #expect(
      journal.entries == [
        DispatchJournal.Entry(
          number: 1, step: PlanStep("walk", ["spot", "a", "b"]), outcome: "succeeded"),
        DispatchJournal.Entry(number: 2, step: PlanStep("nap")),
      ])
    #expect(journal.unended.map(\.number) == [2])
  }

  @Test("cut off anywhere, the whole lines before the cut are what it holds")
  func torn() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "journal")
    let text = "+ 1 (walk spot a b)\n- 1 succeeded\n+ 2 (nap)\n"
    for length in 0...text.count {
      write(String(text.prefix(length)), to: path)
      let journal = try DispatchJournal(path)
      let lines = text.prefix(length).filter { $0 == "\n" }.count
      #expect(journal.entries.count == (lines + 1) / 2)
      #expect(journal.unended.count == lines % 2)
      // What is written next stands on a line of its own.
      let number = try journal.begin(PlanStep("sit"))
      let again = try DispatchJournal(path)
      #expect(again.entries.last?.number == number)
    }
  }

  @Test(
    "a file that is no journal is an error with its line",
    arguments: [
      ("hello\n", "1: no entry of a journal: hello"),
      ("+ 1 (a)\n- 7 succeeded\n", "2: the end of dispatch 7, which has no start"),
      ("+ 1 walk\n", "1: no step: walk"), ("* 1 (a)\n", "1: no entry of a journal: * 1 (a)"),
    ])
  func broken(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    write(text, to: folder.path(of: "journal"))
    let error = #expect(throws: JournalError.self) {
      try DispatchJournal(folder.path(of: "journal"))
    }
    #expect(error?.description == folder.path(of: "journal") + ":" + message)
  }

  @Test("a journal that cannot be opened is an error")
  func missing() throws {
    #expect(throws: JournalError.self) { try DispatchJournal("/nowhere/journal") }
  }
}
