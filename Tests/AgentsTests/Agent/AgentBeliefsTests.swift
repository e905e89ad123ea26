import AgentSpeak
import Testing

@testable import Agents

/// Changes of beliefs in bodies, by percepts and at the start, and the events that tell of them.
@Suite struct AgentBeliefsTests {
  static let examples: [Example] = [
    Example(
      "events of initial beliefs come last belief first, and before those of goals",
      "!g. b(1). c. b(2). +!g <- .print(g). +b(X) <- .print(b, X). +c <- .print(c).",
      ["b2", "c", "b1", "g"]),
    Example(
      "the newest belief is the first answer",
      "b(1). b(2). !s. +!s <- +b(3); +<b(4); +>b(5); .findall(X, b(X), L); .print(L).",
      ["[4,3,1,2,5]"]),
    Example(
      "what is believed already is no news",
      "!s. +!s <- +b(1); +b(1); +b(1.0); +b(0 + 1); .print(end). +b(X) <- .print(b, X).",
      ["b1", "end"]),
    Example(
      "annotations add up, and only new ones are news",
      """
      !s. +!s <- +b[j]; +b[k]; +b[j, k]; ?b[|A]; .print(A); .count(b, N); .print(N).
      +b[source(self)] <- .print(new). +b[k] <- .print(k).
      """, ["new", "k", "[j,k,source(self)]", "1"]),
    Example(
      "a belief is told apart by name, arguments, negation and namespace",
      """
      !s. +!s <- +b; +~b; +b(1); +n::b; +b[x]; -~b; .findall(N, N::b, L); .length(L, M);
        .print(M); if (b & b(1) & not ~b) { .print(kept) }.
      """, ["2", "kept"]),
    Example(
      "beliefs of one's own are from oneself, others from who told them",
      """
      b[source(bob)]. c.
      !s. +!s <- +d; +e[source(eve)]; ?b[source(B)]; ?c[source(C)]; ?d[source(D)]; ?e[source(E)];
        .print(B, C, D, E).
      """, ["bobselfselfeve"]),
    Example(
      "what others told is not forgotten by '-b'",
      "b[source(bob)]. !s. +!s <- -b; if (b) { .print(still) }. -b <- .print(gone).", ["still"]),
    Example(
      "'-b[source(bob)]' forgets what bob told",
      """
      b[source(bob)]. !s. +!s <- +b; -b[source(bob)]; ?b[|A]; .print(A).
      -b[source(S)] <- .print(no_more, S).
      """, ["no_morebob", "[source(self)]"]),
    Example(
      "'-b[a]' takes the own source too, and so the belief",
      "b[a, c]. !s. +!s <- -b[a]; if (not b) { .print(end) }. -b[|A] <- .print(A).",
      ["[a,c,source(self)]", "end"]),
    Example(
      "'-b[a]' of what another told too takes the annotation and the own source",
      "b[a, source(bob), source(self)]. !s. +!s <- -b[a]; ?b[|A]; .print(A).", ["[source(bob)]"]),
    Example(
      "what is not believed cannot be forgotten, which is no failure",
      "!s. +!s <- -b; -b(1); -b(_); .print(end). -b <- .print(no).", ["end"]),
    Example(
      "'-b(X)' forgets the first that matches and gives X its value",
      """
      b(1). b(2). !s. +!s <- -b(X); .print(X); .findall(Y, b(Y), L); .print(L).
      -b(X) <- .print(gone, X).
      """, ["gone1", "1", "[2]"]),
    Example(
      "'-+b' tells of the old belief in an intention of its own, of the new one in this",
      """
      !s. +!s <- +a(2); -+a(3); .print(end).
      +a(X) <- .print("+a ", X). -a(X) <- .print("-a ", X).
      """, ["+a 2", "-a 2", "+a 3", "end"]),
    Example(
      "'-+b' replaces the first belief of the predicate only",
      "b(1, x). b(2, y). !s. +!s <- -+b(3, z); .findall(X, b(X, _), L); .print(L).", ["[3,2]"]),
    Example(
      "'-+b' of nothing adds", "!s. +!s <- -+b(3); ?b(X); .print(X). -b(_) <- .print(no).", ["3"]),
    Example(
      ".abolish forgets all that match, whoever told them, one event each",
      """
      b(1). b(2)[source(bob)]. b(3). c(1).
      !s. +!s <- .abolish(b(_)); .wait(5); .count(b(_), N); .print(N).
      -b(X) <- .print(X).
      """, ["1", "2", "3", "0"]),
    Example(
      ".abolish with a source forgets what that one told",
      "b(1). b(2)[source(bob)]. !s. +!s <- .abolish(b(_)[source(bob)]); .findall(X, b(X), L); .print(L).",
      ["[1]"]),
    Example(
      "plans for own changes run before the next step",
      """
      !s. +!s <- +b(1); .print(s1); -b(1); .print(s2).
      +b(_) <- .print(b1); .print(b2). -b(_) <- .print(b3).
      """, ["b1", "b2", "s1", "b3", "s2"]),
    Example(
      "'++' and '--' give them an intention of their own",
      """
      !s. +!s <- ++b; .print(s1); .print(s2); --b; .print(s3); .print(s4).
      +b <- .print(b1); .print(b2). -b <- .print(b3).
      """, ["s1", "b1", "s2", "b2", "s3", "b3", "s4"]),
    Example(
      "a change without a plan delays nothing",
      "!s. +!s <- +b; .print(s1); -b; .print(s2).", ["s1", "s2"]),
    Example(
      "arithmetic is calculated when it is believed",
      "b(1 + 1). !s. +!s <- X = 3; +b(X * 2); .findall(Y, b(Y), L); .print(L).", ["[6,2]"]),
    Example(
      "beliefs may have variables",
      """
      likes(_, tea).
      !s. +!s <- ?likes(ann, X); .print(X); +near(here, Z); if (near(here, there)) { .print(yes) }.
      """, ["tea", "yes"]),
    Example(
      "a variable may stand for the belief",
      "!s. +!s <- B = b(1)[x]; +B; ?b(1)[x]; -B; if (not b(_)) { .print(gone) }.", ["gone"]),
    Example(
      "what is no literal cannot be believed",
      """
      !s. !t.
      +!s <- X = 3; +X. -!s[error(E)] <- .print(E). +!t <- +X. -!t[error(E)] <- .print(E).
      """, ["body_var_not_literal", "body_var_without_value"]),
  ]

  @Test(arguments: examples) func changesAreTold(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }

  /// BUF: what is perceived now replaces what was perceived before, and nothing else.
  @Test func perceptsReplaceEachOther() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    let program = """
      q(1). -q(_) <- .print(no).
      +p(X)[source(S)] <- .print("+", X, S). -p(X)[source(S)] <- .print("-", X, S).
      """
    society.add("a", program: try AgentProgram(SourceText(program)))
    func perceive(_ numbers: [Int]) {
      society.withAgent("a") { $0.perceive(numbers.map { Structure("p", [.number($0)]) }) }
      society.run()
    }
    perceive([1, 2])
    perceive([2, 1])
    #expect(lines == ["+1percept", "+2percept"])
    // What the agent believes by itself, too, stays when it is perceived no more.
    society.withAgent("a") { $0.believe(Structure("p", [.number(2)])) }
    perceive([3])
    #expect(lines.dropFirst(2) == ["+2self", "-2percept", "-1percept", "+3percept"])
    let beliefs = society.agent("a")?.beliefs.beliefs.map(\.description).sorted()
    #expect(beliefs == ["p(2)[source(self)]", "p(3)[source(percept)]", "q(1)[source(self)]"])
    perceive([])
    #expect(lines.last == "-3percept")
  }
}
