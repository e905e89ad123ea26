import AgentSpeak
import Testing

@testable import Agents

/// What is found out about plans when they are read.
@Suite struct PlanCompilerTests {
  private func findings(_ text: String) -> String? {
    do {
      _ = try AgentProgram(SourceText(text, name: "a.asl"))
      return nil
    } catch {
      return (error as? DiagnosticsError)?.description
    }
  }

  /// An internal action that does not exist is found wherever it is called.
  @Test(arguments: [
    ("+!g <- .nix(1).", 8), ("+!g : .nix(1).", 7), ("+!g : a & not .nix(1).", 15),
    ("+!g : (a | .nix(1)) & b.", 12), ("+!g <: .nix(1).", 8),
    ("h(X) :- .nix(X).", 9), ("+!g <- if (.nix(1)) { a }.", 12), ("+!g <- if (a) { .nix(1) }.", 17),
    ("+!g <- if (a) { b } else { .nix(1) }.", 28),
    ("+!g <- for (.nix(1)) { a }.", 13), ("+!g <- while (a) { .nix(1) }.", 20),
    ("+!g <- a |&| .nix(1).", 14), ("+!g <- a ||| (b; .nix(1)).", 18),
    ("+!g <- ?(a & .nix(1)).", 14), ("+!g <- not .nix(1).", 12), ("+!g. { +!h <- .nix(1). }", 15),
    ("@l[atomic] +b <- .nix(1).", 18),
    ("{ begin bdg(g) } +!g <- .nix(1). { end }", 25),
    ("{ namespace(n, local) } +!g <- .nix(1).", 32),
  ])
  func unknownActionsAreFound(text: String, column: Int) {
    let caret = String(repeating: " ", count: column - 1) + "^"
    #expect(
      findings("b.\n" + text)
        == "a.asl:2:\(column): error: there is no internal action '.nix'\n\(text)\n\(caret)")
  }

  @Test(arguments: [
    ".send(a,tell,b)", ".broadcast(tell,b)", ".wait(1)", ".stopMAS", ".fork(and,{a})", ".join",
  ])
  func actionsThatChangeTheWorldAreNoConditions(action: String) {
    let name = String(action.prefix { $0 != "(" })
    for text in ["+!g : \(action).", "h :- \(action)."] {
      #expect(
        findings(text)?.contains(
          "error: the internal action '\(name)' cannot be a condition\n\(text)\n") == true)
    }
  }

  /// All mistakes of a file are said together, in the order of their lines.
  @Test func allMistakesAreSaid() {
    let text = """
      b(1.
      +!g : .nix1 <- .nix2; x y.
      @p +!g <- .nix3(X); !h.
      @p +!h.
      { nix4(a) }
      !.print.
      """
    #expect(
      findings(text) == """
        a.asl:1:4: error: expected ')' to close the arguments, found '.'
        b(1.
           ^
        a.asl:2:25: error: expected '.' behind the plan, found 'y'
        +!g : .nix1 <- .nix2; x y.
                                ^
        a.asl:3:11: error: there is no internal action '.nix3'
        @p +!g <- .nix3(X); !h.
                  ^
        a.asl:4:1: error: there is already a plan '@p'
        @p +!h.
        ^
        a.asl:5:3: error: there is no directive 'nix4'
        { nix4(a) }
          ^
        a.asl:6:2: error: the internal action '.print' cannot be a goal or a belief
        !.print.
         ^
        """)
  }

  /// Plans that come at run time are checked, too: adding them fails.
  @Test func plansOfOthersAreChecked() throws {
    let program = """
      !s. !t. !u.
      +!s <- .add_plan("+!g <- .nix."). -!s[error_msg(M)] <- .print(M).
      +!t <- .add_plan("+!g <- a b"). -!t[error_msg(M)] <- .print(M).
      +!u <- .add_plan(b). -!u[error_msg(M)] <- .print(M).
      """
    let printed = try run(program)
    #expect(
      printed == [
        "there is no internal action '.nix'",
        "\"+!g <- a b\" is no plan: expected '.' behind the plan, found 'b'", "b is no plan",
      ])
  }

  @Test func aWrongNumberOfArgumentsIsAWarning() throws {
    let program = try AgentProgram(SourceText("+!g <- .length(1,2,3).", name: "a.asl"))
    #expect(
      program.warnings.map(\.description) == [
        "a.asl:1:8: warning: the internal action '.length' takes 2 arguments, found 3"
      ])
  }

  /// Subplans share the variables of trigger and context of all plans around them, and no others.
  @Test func subplansShareVariables() throws {
    #expect(
      try run(
        """
        price(3). count(2).
        !order(tea).
        +!order(What) : price(P) <- Local = 1; !pay; !pack. {
          +!pay <- .print("pay ", P, " for ", What); if (Local == 1) { .print(seen) }.
          +!pack : count(N) <- !fill. {
            +!fill <- .print(N, " bags of ", What, " at ", P).
          }
        }
        """) == ["pay 3 for tea", "2 bags of tea at 3"])
  }

  /// An action of a library that is not here: what to do about it.
  @Test func actionsOfOnesOwnAreMissed() {
    #expect(
      findings("+!g\n  <- .print(1);\n     grid.path(1, 2, P).")
        == """
        a.asl:3:6: error: there is no internal action 'grid.path': actions of one's own are written in \
        Swift and handed to AgentKit
             grid.path(1, 2, P).
             ^
        """)
  }
}
