import AgentSpeak
import Testing

@testable import Agents

/// What is decided without a search is what a search would find.
@Suite struct QuickConditionTests {
  @Test(arguments: [
    ("1 + 2 * 3 = 7", "yes"), ("X = 2 & X < 3", "yes"), ("X = 4 & X < 3", "no"),
    ("X = 7 div 2 & X == 3", "yes"), ("-7 mod 3 == -1", "yes"), ("-7 div 2 == -3", "yes"),
    ("1 / 0 > 1000000", "yes"), ("0 / 0 <= 0", "yes"), ("1 < a", "yes"), ("X = a & X > 1", "yes"),
    ("X = Y & Y = 3 & X + Y == 6", "yes"), ("X + 1 = Y", "yes"), ("2 \\== 2.0", "no"),
    ("(b(X) & X > 1 | X = 0) & X >= 2", "yes"), ("not (b(X) & X > 2)", "yes"),
  ]) func isDecidedRightly(condition: String, answer: String) throws {
    let program = "b(1). b(2). !s. +!s : \(condition) <- .print(yes). +!s <- .print(no)."
    #expect(try run(program) == [answer])
    let inBody = "b(1). b(2). !s. +!s <- if (\(condition)) { .print(yes) } else { .print(no) }."
    #expect(try run(inBody) == [answer])
  }

  @Test func aFailedConjunctionBindsNothing() throws {
    let program = """
      b(1). b(5).
      !s.
      +!s <- if (X = 3 & X > 4) { .print(never) }; X = 9; .print(X);
             if (Y = 2 + 3 & b(Y)) { .print(Y) }; Y = 5; .print(same).
      """
    #expect(try run(program) == ["9", "5", "same"])
  }
}
