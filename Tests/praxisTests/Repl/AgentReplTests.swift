import Glibc
import TestSupport
import Testing

/// `praxis agent repl` from a pipe and on a terminal.
@Suite struct AgentReplTests {
  static let program = """
    likes(ann, tea).
    !start.
    +!start <- .print(ready).
    @serve +!serve(X) : likes(X, What) & not What == water <- .print(What, " for ", X); !wash.
    +!wash <- .wait({+clean}); .print(washed).
    """

  /// What the agent `a` answers to a script.
  private func talk(_ script: String, _ arguments: [String] = []) throws -> CommandResult {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.program, to: "a.asl")
    var run = try CommandRunner.run(
      ["agent", "repl", file, "--no-waiting"] + arguments, input: script)
    run.output.replace("\(folder.path)/", with: "")
    run.errors.replace("\(folder.path)/", with: "")
    return run
  }

  @Test func beliefsGoalsQueriesPlansAndSteps() throws {
    let run = try talk(
      """
      ?likes(X, Y)
      likes(bob, milk).
      +likes(cid, water).
      thirsty(X) :- likes(X, _) & not X == ann.
      ?thirsty(X).
      -likes(bob, milk).
      ?thirsty(X)
      +!double(X, Y)
        <- Y = 2 * X.
      !double(4, Z); .print(Z)
      ?X = 3 ** 2
      ?likes(dora, _)
      ?.member(X, [1, f(_)])
      """)
    #expect(
      run.output == """
        [a] ready
        X = ann, Y = tea
        X = cid
        X = bob
        X = cid
        [a] 8
        X = 9
        false
        X = 1
        X = f(_1)

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func whyThereIsNoPlan() throws {
    let run = try talk(
      """
      :why
      likes(bob, water)
      !serve(bob)
      :why
      :why !serve(ann)
      :why +!serve(zoe).
      :why !sing
      """)
    #expect(
      run.output == """
        [a] ready
        every event so far had a plan
        +!serve(bob)
          @serve (a.asl:4) is not applicable: not ((What == water)) does not hold with X = bob, What = water
          so no plan can be used
        +!serve(ann)
          @serve (a.asl:4) is applicable with X = ann, What = tea
        +!serve(zoe)
          @serve (a.asl:4) is not applicable: likes(X,What) does not hold with X = zoe
          so no plan can be used
        +!sing
          there is no plan for such an event

        """)
    #expect(run.errors == "[a] no plan for +!serve(bob)[source(self)] is applicable\n")
  }

  @Test func mindAndReasonsOfIntentions() throws {
    let run = try talk(
      """
      !serve(ann)
      :mind
      :why 2
      :auto off
      !!serve(ann)
      :step
      :events
      +clean.
      :auto on
      :run
      :intentions
      """)
    #expect(
      run.output == """
        [a] ready
        [a] tea for ann
        beliefs
          likes(ann,tea)[source(self)]
        intentions
          2 wait
            +!serve(ann) by @serve (a.asl:4) with X = ann, What = tea
            +!wash by @p__2 (a.asl:5); next .print(washed) (line 5)
        intention 2 is wait; it comes from the agent itself, in cycle 2
          +!serve(ann) is served by @serve (a.asl:4), because (likes(X,What) & not ((What == water))) with X = ann, What = tea
          +!wash is served by @p__2 (a.asl:5); next .print(washed) (line 5)
          a 6: step !!serve(ann) (line 1) of intention 3
          a 6: end of +!perform in intention 3
          a 6: end of intention 3
        +!serve(ann)
        [a] washed
        [a] tea for ann
        4 wait
          +!serve(ann) by @serve (a.asl:4) with X = ann, What = tea
          +!wash by @p__2 (a.asl:5); next .print(washed) (line 5)

        """)
  }

  @Test func breakpointsAndTraces() throws {
    let run = try talk(
      """
      :break serve
      :break nowhere
      !serve(ann)
      :trace wash
      :run
      :unbreak
      :break
      """)
    #expect(
      run.output == """
        [a] ready
        pauses before @serve (a.asl:4)
        paused before .print(tea," for ",ann) in @serve (a.asl:4)
        [a] tea for ann
          a 5: event +!wash of intention 2
          a 5: plan @p__2 (a.asl:5) in intention 2
          a 5: step .wait({ +clean }) (line 5) of intention 2
        none

        """)
    #expect(run.errors == "there is no plan 'nowhere' yet\n")
    #expect(run.status == 1)
  }

  @Test func mistakesAreSaidAndTheTalkGoesOn() throws {
    let run = try talk(
      """
      foo(
      .

      ?1 +
      :nix
      :step x
      .nix(1)
      +!g <- .nix(1).
      ?still(here)
      """)
    #expect(run.output == "[a] ready\nfalse\n")
    #expect(
      run.errors == """
        input:2:1: error: expected a term, found '.'
        .
        ^
        input:1:5: error: expected a term, found the end of the file
         1 +
            ^
        there is no command ':nix'; :help lists them
        :step needs a number, found 'x'
        wrong_arguments: there is no internal action '.nix'
        input:1:8: error: there is no internal action '.nix'
        +!g <- .nix(1).
               ^

        """)
    #expect(run.status == 1)
  }

  @Test func aForgottenColonIsNamed() throws {
    let run = try talk(
      """
      beliefs
      why !serve(ann)
      running.
      """)
    #expect(run.output == "[a] ready\n")
    #expect(
      run.errors == """
        note: the command is ':beliefs'
        input:1:5: error: expected '.' behind the belief, found '!'
        why !serve(ann) .
            ^
        note: the command is ':why'

        """)
    #expect(run.status == 1)
  }

  @Test func severalAgents() throws {
    let folder = try TemporaryFolder()
    try folder.write("+hi[source(X)] <- .print(X, \" says hi\").", to: "b.asl")
    let a = try folder.write("x(1).", to: "a.asl")
    let run = try CommandRunner.run(
      ["agent", "repl", a, folder.path(of: "b.asl")],
      input: ".send(b, tell, hi)\n:agent b\n?hi\n:agents\n:agent c\n")
    #expect(run.output == "[b] a says hi\ntrue\na\nb (talking)\n")
    #expect(run.errors == "there is no agent 'c'\n")
  }

  @Test func programsAreSavedAndLoaded() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "saved.asl")
    let run = try CommandRunner.run(
      ["agent", "repl"], input: "b(1).\n+!g(X) <- .print(X).\n:save \(file)\n")
    #expect(run.output == "")
    #expect(
      try folder.read("saved.asl") == """
        b(1)[source(self)].
        @p__1[source(self)] +!g(X) <- .print(X).

        """)
    let again = try CommandRunner.run(
      ["agent", "repl"], input: ":load \(file)\n?b(X); \n!g(7)\n?b(X)")
    #expect(again.output == "[me] 7\nX = 1\n")
  }

  /// The agents of a recorded run, as they were; they go on when they are told to.
  @Test func agentsOfARecordedRun() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("!c(1). +!c(9). +!c(N) <- .print(N); !c(N+1).", to: "a.asl")
    let journal = folder.path(of: "run.journal")
    _ = try CommandRunner.run(
      ["agent", "run", file, "--journal", journal, "--cycle-limit", "9"])
    let run = try CommandRunner.run(
      ["agent", "repl", "--restore", journal], input: "?X = 1\n:intentions\n:step\n:run\n")
    #expect(
      run.output.replacing("\(folder.path)/", with: "") == """
        X = 1
        1 running
          +!c(5) by @p__2 (a.asl:1) with N = 5; next !c(6) (line 1)
          a 10: step !c(6) (line 1) of intention 1
        [a] 6
        [a] 7
        [a] 8

        """)
    let none = try CommandRunner.run(["agent", "repl", "--restore", file], input: "")
    #expect(none.status == 31)
  }

  /// An endless goal ends at the limit, and the talk goes on.
  @Test func theCycleLimitHolds() throws {
    let run = try talk("+!l <- !l.\n!l\n?likes(X, _)\n", ["--cycle-limit", "5000"])
    #expect(
      run.output == """
        [a] ready
        the limit of 5000 cycles is reached; :run goes on
        X = ann

        """)
  }

  @Test func whatWasTypedIsKept() throws {
    let folder = try TemporaryFolder()
    let history = folder.path(of: "history")
    let first = try PseudoTerminal(["agent", "repl", "--history", history])
    try first.wait(for: "me> ")
    first.type("?X = 1 + 1\r")
    try first.wait(for: "X = 2")
    try first.wait(for: "me> ")
    first.type("\u{4}")
    #expect(first.end() == 0)
    #expect(try folder.read("history") == "?X = 1 + 1\n")
    let second = try PseudoTerminal(["agent", "repl", "--history", history])
    try second.wait(for: "me> ")
    second.type("\u{1B}[A\u{7F}5\r")
    try second.wait(for: "X = 6")
    try second.wait(for: "me> ")
    second.type("\u{4}")
    #expect(second.end() == 0)
    #expect(try folder.read("history") == "?X = 1 + 1\n?X = 1 + 5\n")
  }

  @Test func onATerminalKeysEditAndComplete() throws {
    let terminal = try PseudoTerminal(["agent", "repl", "--no-waiting"])
    try terminal.wait(for: "me> ")
    terminal.type("likes(anntea\u{1B}[D\u{1B}[D\u{1B}[D;\u{7F},\u{5})\r")
    try terminal.wait(for: "me> ")
    terminal.type("?lik\t(ann,,")
    terminal.type("\u{7F}\u{7F},X)\r")
    try terminal.wait(for: "X = tea")
    terminal.type("\u{1B}[A\u{1B}[A\u{1B}[B\r")
    try terminal.wait(for: "X = tea")
    terminal.type("+!g\r")
    try terminal.wait(for: "... ")
    terminal.type("<- .print(done).\r")
    terminal.type("!g\r")
    try terminal.wait(for: "[me] done")
    terminal.type("+!l <- .print(going); !m.\r")
    terminal.type("+!m <- !m.\r!l\r")
    try terminal.wait(for: "[me] going")
    terminal.type("\u{3}")
    try terminal.wait(for: "interrupted")
    try terminal.wait(for: "me> ")
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }
}
