import AgentSpeak
import Testing

@testable import Agents

/// Which plan is taken for an event.
@Suite struct SelectApplicablePlanTests {
  static let examples: [Example] = [
    Example(
      "the first in the file whose context holds",
      "b(2). !g(2). +!g(X) : b(1) <- .print(no). +!g(X) : b(X) <- .print(one). +!g(_) <- .print(no).",
      ["one"]),
    Example(
      "plans are tried in the order of the file, whatever their arguments",
      "!g(1). !g(a). +!g(X) : .number(X) <- .print(number). +!g(1) <- .print(no). +!g(a) <- .print(a).",
      ["number", "a"]),
    Example(
      "the context's first answer gives values", "b(1). b(2). !g. +!g : b(X) & X > 1 <- .print(X).",
      ["2"]),
    Example("a trigger may be a variable", "!g(1). +!G : G = g(X) <- .print(X).", ["1"]),
    Example(
      "plans differ by number of arguments",
      "!g. !g(1). +!g <- .print(none). +!g(_) <- .print(one).", ["none", "one"]),
    Example(
      "plans differ by what happens",
      "!s. +!s <- !g; ?g; +g; -g. +!g <- .print(goal). +?g <- .print(test). +g <- .print(added). -g <- .print(removed).",
      ["goal", "test", "added", "removed"]),
    Example(
      "plans differ by strong negation",
      "!s. +!s <- +~b; +b. +b <- .print(yes). +~b <- .print(no).", ["no", "yes"]),
    Example(
      "a failing context is no failure, but does not hold",
      "!g. +!g : X = a + 1 <- .print(no). +!g <- .print(other).", ["other"]),
    Example(
      "all answers of a context are options if the plan says so",
      "select__option(_, Options, O) :- .length(Options, N) & .print(N) & .nth(0, Options, O). b(1). b(2). !s. +!s <- !g. @p[all_unifs] +!g : b(X) <- .print(X). +!g <- .print(none).",
      ["3", "1"]),
    Example(
      "no option may be selected",
      "select__option(_, _, _) :- false. !s. +!s : true <- !g. +!g <- .print(1). +!g <- .print(2). -!s[error(E)] <- .print(E).",
      ["no_option"]),
  ]

  @Test(arguments: examples) func plansAreSelected(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }

  /// Events without an applicable plan are forgotten, or wait until there is one.
  @Test func eventsMayBeKept() throws {
    func lines(_ unhandled: Settings.Unhandled) throws -> [String] {
      var lines: [String] = []
      let society = Society(output: Society.Output(print: { lines.append($1) }))
      var settings = Settings()
      settings.events = unhandled
      let program = "b. !s. +!s <- .wait(1); +ready. +b : ready <- .print(b)."
      society.add("a", program: try AgentProgram(SourceText(program)), settings: settings)
      society.run(Society.Limits(cycles: 5000))
      return lines
    }
    #expect(try lines(.discard) == [])
    #expect(try lines(.requeue) == ["b"])
  }

  /// The rule is asked about one plan after the other; the first for which it holds is used.
  @Test func aRuleTriesOptions() throws {
    #expect(
      try run(
        """
        select__option(Event, Intention, Plan, Values) :-
          {@_[speed(S)] +!Goal : C <- B} = Plan & limit(L) & S <= L.
        limit(5). n(7).
        !day.
        @a[speed(9)] +!go(X) <- .print(fast).
        @b[speed(4)] +!go(X) : n(N) <- .print(slow, N).
        @c[speed(1)] +!go(X) <- .print(crawl).
        +!day <- !go(1); -+limit(0); !go(2).
        -!day[error(E)] <- .print(E).
        """) == ["slow7", "no_option"])
  }

  @Test func theRuleSeesEventIntentionAndValues() throws {
    #expect(
      try run(
        """
        select__option({+!go(_)[source(_)]}, intention(_, [im(L, _, _, _)|_]), P, [map("X", V)])
          :- .print(L, V).
        !day.
        @top +!day <- !go(1).
        +!go(X) <- .print(first).
        +!go(X) <- .print(second).
        """) == ["top[code_line(4),code_src(\"file:a.asl\"),source(self)]1", "first"])
  }
}
