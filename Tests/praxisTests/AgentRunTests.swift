import Glibc
import TestSupport
import Testing

/// `praxis agent run` as users call it: limits, bad input, journals.
@Suite struct AgentRunTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: [String], timeLimit: Double = 300) throws -> CommandResult {
    var run = try CommandRunner.run(["agent", "run"] + arguments, timeLimit: timeLimit)
    run.errors.replace("\(folder.path)/", with: "")
    return run
  }

  // MARK: Bad input

  @Test func allMistakesAreToldWithTheirPlaces() throws {
    let file = try folder.write(
      """
      b(1.
      !s.
      +!s <- .nix(X); .prnt(1)
      +!t : .send(a, tell, b) <- .print("x").
      r(X) :- foo(X) & .unknown(X).
      { begin nowhere(g) } +!g. { end }
      +!u <- X = [1|2].
      """, to: "a.asl")
    let run = try run([file])
    #expect(run.status == 31)
    #expect(run.output == "")
    #expect(
      run.errors == """
        a.asl:1:4: error: expected ')' to close the arguments, found '.'
        b(1.
           ^
        a.asl:4:2: error: expected a term, found '!'
        +!t : .send(a, tell, b) <- .print("x").
         ^
        a.asl:4:7: error: the internal action '.send' cannot be a condition
        +!t : .send(a, tell, b) <- .print("x").
              ^
        a.asl:5:18: error: there is no internal action '.unknown'
        r(X) :- foo(X) & .unknown(X).
                         ^
        a.asl:6:9: error: there is no directive 'nowhere'
        { begin nowhere(g) } +!g. { end }
                ^
        a.asl:7:15: error: expected a variable or a list as the rest of a list, found '2'
        +!u <- X = [1|2].
                      ^

        """)
  }

  @Test func anEndlessPlanStopsNobodyAndLimitsHold() throws {
    let endless = try folder.write("!l. +!l <- while (true) { X = 1 }.", to: "endless.asl")
    let other = try folder.write("!s. +!s <- .wait(5); .print(here).", to: "other.asl")
    let cycles = try run([endless, other, "--cycle-limit", "50000"])
    #expect(cycles.output == "[other] here\n")
    #expect(cycles.errors == "the limit of 50000 cycles is reached\n")
    #expect(cycles.status == 23)
    let time = try run([endless, other, "--time-limit", "0.5"])
    #expect(time.output == "[other] here\n")
    #expect(time.errors == "the limit of 0.5 seconds is reached\n")
    #expect(time.status == 23)
  }

  @Test func endlessRulesAndUnknownReceiversAreFailures() throws {
    let file = try folder.write(
      """
      p(X) :- p(Y) & X = Y + 1.
      !s. !t. !u.
      +!s <- ?p(X).
      -!s[error(E)] <- .print(E).
      +!t <- .send(nobody, tell, hello).
      -!t[error(E), error_msg(M)] <- .print(E, ": ", M).
      +!u <- .send(nobody, askOne, b(X), A).
      """, to: "a.asl")
    let run = try run([file])
    #expect(
      run.output.split(separator: "\n").sorted() == [
        "[a] ia_failed: there is no agent 'nobody' to send a message to", "[a] recursion_limit",
      ])
    #expect(
      run.errors == """
        [a] +!u[source(self)] failed (line 7): ia_failed: there is no agent 'nobody' to send a \
        message to

        """)
    #expect(run.status == 0)
  }

  @Test(arguments: [("f(", ")"), ("[", "]"), ("(1+", ")"), ("~f(", ")"), ("{ !g(", ") }")])
  func deepTermsInAProgramAreAnError(open: String, close: String) throws {
    let deep =
      String(repeating: open, count: 100_000) + "x" + String(repeating: close, count: 100_000)
    let file = try folder.write("b(1).\n+!g <- .print(\(deep)).\nb(2.", to: "deep.asl")
    let run = try run([file])
    #expect(run.status == 31)
    #expect(run.errors.hasPrefix("deep.asl:2:"))
    #expect(run.errors.contains("error: this nests more than 256 deep"))
    #expect(run.errors.contains("deep.asl:3:4: error:"))
  }

  @Test func deepTermsAreBuiltAtRunTime() throws {
    let file = try folder.write(
      """
      !s.
      +!deep(0, T, T).
      +!deep(N, T, R) <- !deep(N-1, s(T), R).
      +!s <- !deep(100000, z, R); +b(R); ?b(Q); if (Q == R) { .print(true) }; .term2string(Q, S); .length(S, L);
        .print(L).
      """, to: "a.asl")
    let run = try run([file])
    #expect(run.output == "[a] true\n[a] 300001\n")
    #expect(run.status == 0)
  }

  @Test func filesThatCannotBeReadAreNamed() throws {
    let run = try run([folder.path(of: "nix.asl")])
    #expect(
      run.errors == """
        nix.asl: error: cannot read the file, expected a readable file, \
        found no such file or directory

        """)
    #expect(run.status == 31)
  }

  // MARK: Planning

  static let doors = """
    (define (domain doors)
      (:requirements :strips :typing :numeric-fluents)
      (:types room)
      (:predicates (at ?r - room) (open ?a ?b - room))
      (:functions (steps))
      (:action go-through :parameters (?a ?b - room)
        :precondition (and (at ?a) (open ?a ?b))
        :effect (and (not (at ?a)) (at ?b) (increase (steps) 1))))
    """

  static let house = """
    (define (problem house) (:domain doors)
      (:objects hall kitchen cellar - room)
      (:init (at hall) (open hall kitchen) (open kitchen cellar) (= (steps) 0))
      (:goal (at cellar)))
    """

  @Test func agentsPlanInTheWorldOfAProblem() throws {
    let domain = try folder.write(Self.doors, to: "doors.pddl")
    let problem = try folder.write(Self.house, to: "house.pddl")
    let file = try folder.write(
      """
      !fetch.
      +!fetch <- !at(cellar); ?steps(N); .print("after ", N, " steps"); !at(hall).
      -!fetch[error(E)] <- .print(E); go_through(cellar, kitchen).
      -!fetch[error(E), error_msg(M)] <- .print(E).
      +at(Room) <- .print("in the ", Room).
      """, to: "robot.asl")
    let run = try run([file, "--domain", domain, "--problem", problem, "--no-waiting"])
    #expect(
      run.output == """
        [robot] in the hall
        [robot] in the kitchen
        [robot] in the cellar
        [robot] after 2 steps
        [robot] no_plan

        """)
    #expect(run.errors.contains("action_failed"))
    #expect(run.status == 0)
    let journal = folder.path(of: "run.journal")
    #expect(try self.run([file, "--domain", domain, "--journal", journal]).status == 33)
    #expect(try self.run([file, "--problem", problem]).status == 33)
    let bad = try folder.write("(define (domain x) (:action", to: "bad.pddl")
    #expect(try self.run([file, "--domain", bad]).status == 31)
  }

  // MARK: Journals

  /// Counts and prints; one of three agents is made on the way.
  private func counters() throws -> [String] {
    let text = """
      !count(0).
      +!count(N) : N < 400
        <- .print(N); -+at(N); .random(R); if (R < 0.1) { .wait(2) };
           if (N mod 7 == 0) { !!side(N) }; !count(N+1).
      +!count(N) <- .my_name(Me); .broadcast(tell, ended(Me)).
      +!side(N) <- for (.range(I, 1, 3)) { .print(side, N, I) }.
      +ended(Who) <- .print(Who, " has ended").
      """
    return [try folder.write(text, to: "one.asl"), try folder.write(text, to: "two.asl")]
  }

  @Test func aRunIsRecordedRestoredAndReplayed() throws {
    let files = try counters()
    let journal = folder.path(of: "run.journal")
    let whole = try run(files + ["--no-waiting", "--seed", "3"])
    #expect(whole.output.split(separator: "\n").count > 1000)
    let recorded = try run(
      files + ["--no-waiting", "--seed", "3", "--journal", journal, "--checkpoint", "500"])
    #expect(recorded.output == whole.output)
    #expect(try run(["--restore", journal]).output == whole.output)
    let replayed = try run(["--replay", journal])
    #expect(replayed.output == whole.output)
    #expect(replayed.status == 0)
    // A journal is never overwritten.
    let again = try run(files + ["--journal", journal])
    #expect(again.errors == "error: run.journal: File exists\n")
    #expect(again.status == 31)
  }

  @Test func aTornTailIsLeftOut() throws {
    let files = try counters()
    let journal = folder.path(of: "run.journal")
    let whole = try run(files + ["--no-waiting", "--journal", journal, "--checkpoint", "300"])
    let bytes = try bytes(of: journal)
    for count in [bytes.count - 1, bytes.count - 100, bytes.count / 2, bytes.count / 3] {
      let torn = try folder.write(bytes: Array(bytes.prefix(count)), to: "torn.journal")
      let restored = try run(["--restore", torn, "--no-waiting", "--checkpoint", "300"])
      #expect(restored.output == whole.output)
      #expect(try run(["--replay", torn]).output == whole.output)
    }
    let none = try folder.write(bytes: Array(bytes.prefix(30)), to: "none.journal")
    let run = try run(["--restore", none])
    #expect(
      run.errors
        == "error: \(none): this is no journal of a run\n".replacing("\(folder.path)/", with: ""))
    #expect(run.status == 31)
  }

  @Test func aRunStoppedByALimitGoesOn() throws {
    let files = try counters()
    let journal = folder.path(of: "run.journal")
    let whole = try run(files + ["--no-waiting"])
    let first = try run(files + ["--no-waiting", "--journal", journal, "--cycle-limit", "1234"])
    #expect(first.status == 23)
    #expect(whole.output.hasPrefix(first.output))
    let rest = try run(["--restore", journal, "--no-waiting", "--new-output"])
    #expect(first.output + rest.output == whole.output)
  }

  /// Killed at random moments, twice, and restored, a run prints what it prints undisturbed.
  @Test(arguments: 0..<10) func aKilledRunGoesOn(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let files = try counters()
    let journal = folder.path(of: "run.journal")
    let options = ["--no-waiting", "--checkpoint", "100"]
    let whole = try run(files + ["--no-waiting"])
    func killed(_ arguments: [String]) throws -> CommandResult {
      try CommandRunner.run(
        ["agent", "run"] + arguments + options, timeLimit: 300,
        interruption: (SIGKILL, Double.random(in: 0.02...0.5, using: &generator)))
    }
    _ = try killed(files + ["--journal", journal])
    guard try run(["--replay", journal]).status == 0 else {
      // It was killed before it had begun.
      return
    }
    _ = try killed(["--restore", journal])
    let last = try run(["--restore", journal] + options)
    #expect(last.status == 0)
    #expect(last.output == whole.output)
    #expect(try run(["--replay", journal]).output == whole.output)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let stream = try #require(fopen(path, "rb"))
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }
}
