import PDDL
import Testing

@Suite struct SyntaxReaderTypedNamesTests {
  @Test func aTypeCountsForTheNamesBeforeIt() throws {
    let source = SourceText(
      "(define (problem p) (:domain d) (:objects a b - t c - (either u v) d -w e) (:init) (:goal ()))"
    )
    let reading = ProblemReader.read(source)
    #expect(
      try reading.get().objects == [
        TypedName("a", type: TypeExpression("t")), TypedName("b", type: TypeExpression("t")),
        TypedName("c", type: TypeExpression(either: ["u", "v"])),
        TypedName("d", type: TypeExpression("w")), TypedName("e", type: .object),
      ])
    #expect(
      reading.diagnostics.map(\.description) == [
        "<text>:1:70: warning: a space is missing between '-' and a type, "
          + "expected '- w', found '-w'"
      ])
  }

  @Test(arguments: [
    ("- c", "d:7:20: error: a type has no names before it, expected a constant, found '-'"),
    ("m -", "d:7:22: error: a type is missing, expected a type behind '-', found ')'"),
    (
      "m - (c)",
      "d:7:24: error: a type is missing, expected a type or '(either TYPE …)', found '(c)'"
    ),
    (
      "m - (either)",
      "d:7:24: error: a type is missing, expected '(either TYPE …)' with one type or more, "
        + "found '(either)'"
    ),
    ("m - ?c", "d:7:24: error: a name is missing, expected a type, found '?c'"),
    ("(m) - c", "d:7:20: error: unexpected list, expected a constant, found '(m)'"),
    ("?m - c", "d:7:20: error: a name is missing, expected a constant, found '?m'"),
    (":m - c", "d:7:20: error: a name is missing, expected a constant, found ':m'"),
  ])
  func mistakes(text: String, finding: String) {
    #expect(Findings.sections("       (:constants \(text))").first == finding)
  }

  /// Fuzzing found that these read as types which no text can name.
  @Test(arguments: ["-:t", "--", "-1"])
  func aDashBeforeWhatIsNoTypeStartsAName(word: String) throws {
    let source = SourceText(
      "(define (problem p) (:domain d) (:objects a \(word)) (:init) (:goal ()))")
    let problem = try ProblemReader.read(source).get()
    #expect(problem.objects == [TypedName("a"), TypedName(word)])
    #expect(try ProblemReader.read(SourceText(PDDLWriter.text(problem))).get() == problem)
  }

  @Test func aMistakeInDeclarationsMakesNoNameUnknown() {
    #expect(
      Findings.sections("(:constants ?m)\n(:action a :precondition (q m))") == [
        "d:7:13: error: a name is missing, expected a constant, found '?m'"
      ])
  }
}
