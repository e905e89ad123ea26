import AgentSpeak
import Synchronization
import TestSupport
import Testing

@testable import Agents

/// What comes from outside is part of a recorded run: results of actions, and files of programs.
@Suite struct JournalInputTests {
  /// `my.ask(X)`: X becomes how often this was asked in all runs; the answer comes from another thread.
  private struct AskAction: InternalAction {
    let name = "my.ask"
    let arity = 1...1
    let isAllowedInConditions = false
    let asked: Counter
    /// Whether answers come at all.
    var answers = true

    func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
      let ticket = agent.suspendIntention()
      let wanted = arguments[0]
      let number = asked.next()
      if answers { ticket.complete(.success(.unify(wanted, .number(number)))) }
      return .suspended
    }
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func next() -> Int {
      value.withLock {
        $0 += 1
        return $0
      }
    }
  }

  /// A world whose actions succeed, at once or never.
  private final class World: Environment {
    var done: [String] = []
    var answers = true

    func act(
      _ action: Term, by agent: String,
      completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
    ) {
      done.append("\(action)")
      if answers { completion(.success(.yes)) }
    }
  }

  private final class Lines {
    var lines: [String] = []
  }

  private let folder: TemporaryFolder
  private let journal: String

  init() throws {
    folder = try TemporaryFolder()
    journal = folder.path + "/run.journal"
  }

  private func society(_ lines: Lines, _ actions: [any InternalAction] = []) -> Society {
    Society(
      kit: AgentKit(actions: actions),
      output: Society.Output(
        print: { lines.lines.append($1) }, log: { lines.lines.append("log \($1)") }))
  }

  private func printed(_ record: Journal.Record) -> [String] { record.lines.map(\.text) }

  static let asking = """
    !ask(1). !count(1).
    +!ask(N) : N < 20 <- my.ask(X); +answer(N, X); .print(N, " ", X); !ask(N+1).
    +!ask(N).
    +!count(N) : N < 200 <- !count(N+1).
    +!count(N) <- .findall(X, answer(_, X), L); .print(L).
    """

  /// Results are other in each run, but those of the record in a run that is restored or repeated.
  @Test(arguments: [30, 60, 111, 170]) func resultsComeFromTheRecord(cycles: Int) throws {
    let asked = Counter()
    let actions = [AskAction(asked: asked)]
    let lines = Lines()
    let first = society(lines, actions)
    let program = try AgentProgram(SourceText(Self.asking), kit: AgentKit(actions: actions))
    first.add("a", program: program)
    try first.run(
      Society.Limits(cycles: cycles), recordingIn: Journal(creating: journal), every: 1_000_000)
    // The process dies here: what was printed after the only checkpoint, at the start, is not recorded.
    var record = try Journal.read(journal)
    let complete = record
    record.last = record.start
    record.lines = []
    record.inputsBeforeLast = 0
    let answered = record.inputs.count
    #expect(answered > 3)

    let again = Lines()
    let restored = society(again, actions)
    try restored.restore(record)
    #expect(restored.run() == .idle)
    #expect(again.lines.prefix(lines.lines.count) == lines.lines[...])
    // The answers of the record, then new ones.
    #expect(again.lines.count == 20)
    #expect(again.lines.last?.hasSuffix(",3,2,1]") == true, "\(again.lines)")
    #expect(asked.count > 20)

    let repeated = Lines()
    let replayed = society(repeated, actions)
    try replayed.replay(complete)
    #expect(repeated.lines == lines.lines)
  }

  @Test func resultsThatComeAfterARestoreAreRecordedToo() throws {
    let actions = [AskAction(asked: Counter())]
    let kit = AgentKit(actions: actions)
    let lines = Lines()
    let first = society(lines, actions)
    first.add("a", program: try AgentProgram(SourceText(Self.asking), kit: kit))
    try first.run(Society.Limits(cycles: 50), recordingIn: Journal(creating: journal), every: 20)
    let record = try Journal.read(journal)
    let second = society(lines, actions)
    try second.restore(record)
    let end = try second.run(
      recordingIn: Journal(continuing: journal, after: record), every: 20, isContinued: true)
    #expect(end == .idle)
    let whole = try Journal.read(journal)
    #expect(whole.end == .idle)
    #expect(whole.inputs.count == 19)
    #expect(printed(whole) == lines.lines)
    let repeated = Lines()
    let replayed = society(repeated, actions)
    try replayed.replay(whole)
    #expect(repeated.lines == lines.lines)
  }

  @Test func actionsInTheWorldAreNotDoneTwice() throws {
    let text = """
      !g(1).
      +!g(N) : N < 5 <- open(N); .print(opened, N); !g(N+1).
      +!g(N).
      -!g(N)[error(E)] <- .print(E, N).
      """
    let world = World()
    let lines = Lines()
    let first = society(lines)
    first.environment = world
    first.add("a", program: try AgentProgram(SourceText(text)))
    let recorder = try Journal(creating: journal)
    try first.run(Society.Limits(cycles: 7), recordingIn: recorder, every: 1_000_000)
    world.answers = false
    let before = world.done.count
    // However little time a run gets, a few lead to the action; more of them change nothing.
    for _ in 0..<20 {
      try first.run(
        Society.Limits(cycles: 4, seconds: 0.01), recordingIn: recorder, every: 1_000_000,
        isContinued: true)
    }
    #expect(world.done.count == before + 1)
    var record = try Journal.read(journal)
    record.last = record.start
    record.lines = []
    record.inputsBeforeLast = 0
    world.answers = true
    let done = world.done
    let again = Lines()
    let restored = society(again)
    restored.environment = world
    try restored.restore(record)
    #expect(restored.run() == .idle)
    // The last one had begun; its result is not known.
    #expect(world.done == done)
    #expect(again.lines == lines.lines + ["action_failed\(done.count)"])
  }

  @Test func programsOfNewAgentsAreThoseOfTheRecord() throws {
    let child = folder.path + "/child.asl"
    try folder.write("{ include(\"part.asl\") } !s. +!s <- !hello.", to: "child.asl")
    try folder.write("+!hello <- .print(hello).", to: "part.asl")
    let text = """
      !g(1).
      +!g(N) : N < 4 <- .create_agent(Name, "\(child)"); .wait(1); !g(N+1).
      +!g(N).
      """
    let lines = Lines()
    let first = society(lines)
    first.add("a", program: try AgentProgram(SourceText(text)))
    try first.run(
      Society.Limits(cycles: 6), recordingIn: Journal(creating: journal), every: 1_000_000)
    try folder.write("!s. +!s <- .print(other).", to: "child.asl")
    try folder.write("", to: "part.asl")
    let record = try Journal.read(journal)
    // From the last checkpoint, which has the program, and from the start, with the record's input.
    let again = Lines()
    let restored = society(again)
    try restored.restore(record)
    restored.run()
    #expect(printed(record) + again.lines == ["hello", "hello", "hello"])
    var early = record
    early.last = record.start
    early.inputsBeforeLast = 0
    let whole = Lines()
    let another = society(whole)
    try another.restore(early)
    another.run()
    #expect(whole.lines == ["hello", "hello", "hello"])
    #expect(another.names.count == 4)
  }
}
