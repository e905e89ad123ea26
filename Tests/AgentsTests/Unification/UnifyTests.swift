import AgentSpeak
import TestSupport
import Testing

@testable import Agents

/// Unification as programs see it: what `=` gives.
@Suite struct UnifyTests {
  /// Annotations on the left are a subset of those on the right; an open rest takes what is over.
  @Test(arguments: [
    ("p = p[a]", "true"), ("p[a] = p", "false"), ("p[a] = p[b,a]", "true"),
    ("p[a2|T] = p[a1,a2,a3]", "T = [a1,a3]"), ("p[a1,a2,a3] = p[a1,a4|T]", "T = [a2,a3]"),
    ("p[a|T] = p[a]", "T = []"), ("p[a] = p[a|T]", "T = T"), ("p[a] = p[|T]", "T = [a]"),
    ("p[f(X),b] = p[f(1)|T]", "X = 1, T = [b]"), ("p[X] = p[c,d]", "X = c"),
    ("p[a,b] = p[a|[c]]", "false"), ("T = [c] & p[a,c] = p[a|T]", "T = [c]"),
    ("X = p[a,b] & Y = p[a|T] & X = Y", "T = [b]"),
    ("X = p[a] & Y = p[b|T] & X[c] = Y[c]", "T = [a]"),
  ])
  func annotations(condition: String, answer: String) throws {
    let names = ["X", "T"].filter { answer.contains("\($0) = ") }
    let shown = names.map { "\"\($0) = \", \($0)" }.joined(separator: ", \", \", ")
    let lines = try run(
      """
      !s.
      +!s : \(condition) <- .print(\(shown.isEmpty ? "true" : shown)).
      -!s <- .print(false).
      """)
    #expect(lines == [answer])
  }
}
