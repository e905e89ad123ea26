import AgentSpeak
import TestSupport
import Testing

@testable import Agents

/// Directives, and programs of several files.
@Suite struct ProgramLoaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What a file prints, and what is said of it.
  private func run(_ file: String) throws -> [String] {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    do throws(DiagnosticsError) {
      _ = try society.add(files: [folder.path(of: file)])
    } catch {
      return error.diagnostics.map { $0.description.replacing(folder.path + "/", with: "") }
    }
    society.run(Society.Limits(cycles: 10_000))
    return lines
  }

  @Test func filesAreIncludedWhereTheyStand() throws {
    try folder.write("b(1). { include(\"part.asl\") } b(3). +!g <- .print(later).", to: "main.asl")
    try folder.write("b(2). { include(\"deeper.asl\") } !g.", to: "part.asl")
    try folder.write("+!g <- .findall(X, b(X), L); .print(L).", to: "deeper.asl")
    #expect(try run("main.asl") == ["[1,2,3]"])
  }

  @Test func includedFilesMayHaveANamespace() throws {
    try folder.write(
      """
      { include("part.asl", one) } { include("part.asl", two) } { include("part.asl", Own) }
      value(9).
      !s.
      +!s <- !one::grow; .findall(N, N::value(_), All); .length(All, Count); .print(Count);
        ?one::value(A); ?two::value(B); ?value(C); .print(A, B, C).
      """, to: "main.asl")
    try folder.write(
      "value(1). +!grow : value(X) <- -+value(X + 1); default::note(X) = default::note(Y).",
      to: "part.asl")
    #expect(try run("main.asl") == ["4", "219"])
  }

  @Test func blocksMayHaveANamespace() throws {
    try folder.write(
      """
      b(0).
      { begin namespace(inner, local) } b(1). +!g <- ?b(X); ?default::b(Y); ?this_ns::b(Z); .print(X, Y, Z). { end }
      !s. +!s <- !inner::g; ?b(X); .print(X); !g. -!s[error(E)] <- .print(E).
      """, to: "main.asl")
    #expect(try run("main.asl") == ["101", "0", "no_relevant"])
  }

  @Test func rulesMayBeFunctions() throws {
    try folder.write(
      """
      { register_function("fac", 1, "factorial") }
      factorial(0, 1). factorial(N, F) :- N > 0 & F = N * fac(N - 1).
      !s. +!s <- X = fac(5) + 1; .print(X); if (fac(3) == 6) { .print(yes) }.
      """, to: "main.asl")
    #expect(try run("main.asl") == ["121", "yes"])
  }

  @Test func labelsAreMadeUpWhereThereAreNone() throws {
    try folder.write(
      "@mine +!a. +!b. @[atomic] +!c. @p__3 +!d. +!s <- .list_plans. !s.", to: "main.asl")
    let plans = try run("main.asl").filter { !$0.hasPrefix("@kqml") }
    let labels = plans.map { String($0.prefix { $0 != "[" }) }
    #expect(labels.count == 5)
    #expect(Set(labels).count == 5 && labels[0] == "@mine" && labels.contains("@p__3"), "\(labels)")
  }

  @Test(arguments: [
    (
      "{ include(\"nix.asl\") }",
      "main.asl:1:3: error: the file \"nix.asl\" cannot be read: no such file or directory"
    ),
    ("{ include(nix) }", "main.asl:1:3: error: 'include' needs a file in double quotes"),
    ("{ include }", "main.asl:1:3: error: 'include' needs a file in double quotes"),
    ("{ end }", "main.asl:1:3: error: there is no directive 'end'"),
    ("{ register_function(f) }", "main.asl:1:3: error: a function needs a name in double quotes"),
    (
      "{ register_function(\"my.F\") }",
      "main.asl:1:22: error: there is no function 'my.F': functions of one's own are written in Swift or as rules"
    ),
    (
      "{ include(\"main.asl\") }", "main.asl:1:3: error: files include each other more than 50 deep"
    ),
    ("b.\n{ include(\"bad.asl\") }", "bad.asl:2:1: error: a variable cannot be a belief"),
  ])
  func whatIsWrongIsSaid(text: String, finding: String) throws {
    try folder.write(text, to: "main.asl")
    try folder.write("b.\nX.", to: "bad.asl")
    let said = try run("main.asl")
    #expect(said.last == finding)
  }
}
