import Testing

@testable import Agents

/// What messages do to who gets them.
@Suite struct PerformativesTests {
  struct Talk: Sendable, CustomTestStringConvertible {
    let name: String
    /// What `a` does.
    let steps: String
    /// The program of `b`.
    let other: String
    /// All that is printed, sorted.
    let output: [String]

    init(_ name: String, _ steps: String, _ other: String, _ output: [String]) {
      self.name = name
      self.steps = steps
      self.other = other
      self.output = output
    }

    var testDescription: String { name }
  }

  static let talks: [Talk] = [
    Talk("tell", ".send(b, tell, x(1))", "+x(N)[source(S)] <- .print(N, S).", ["b: 1a"]),
    Talk("tell several", ".send(b, tell, [x(1), x(2)])", "+x(N) <- .print(N).", ["b: 1", "b: 2"]),
    Talk(
      "tell what is known adds a source", ".send(b, tell, x)",
      "x. +x[source(a)] <- ?x[|A]; .print(A).", ["b: [source(a),source(self)]"]),
    Talk(
      "tell what another told", ".send(b, tell, x[source(c)])",
      "+x[source(S)] <- ?x[|A]; .print(S, A).", ["b: a[source(a)[source(c)]]"]),
    Talk("tell by the name as a string", ".send(\"b\", \"tell\", x)", "+x <- .print(x).", ["b: x"]),
    Talk(
      "untell", ".send(b, untell, x)",
      "x[source(a), source(self)]. -x[source(S)] <- .print(S); ?x[|A]; .print(A).",
      ["b: [source(self)]", "b: a"]),
    Talk(
      "untell what others told", ".send(b, untell, x); .wait(5); .send(b, askOne, x, R); .print(R)",
      "x.", ["a: x[source(b)]"]),
    Talk("achieve", ".send(b, achieve, g(1))", "+!g(N)[source(S)] <- .print(N, S).", ["b: 1a"]),
    Talk(
      "achieve goes on at once", ".send(b, achieve, g); .print(sent)",
      "+!g <- .wait(10); .print(g).", ["a: sent", "b: g"]),
    Talk(
      "unachieve", ".send(b, achieve, g); .wait(5); .send(b, unachieve, g); .wait(50); .print(end)",
      "+!g <- .wait(20); .print(no).",
      ["a: end"]),
    Talk("askOne", ".send(b, askOne, x(_), x(N)); .print(N)", "x(1). x(2).", ["a: 1"]),
    Talk(
      "askOne what follows", ".send(b, askOne, y(_), y(N)); .print(N)",
      "x(1). y(N) :- x(M) & N = M + 1.", ["a: 2"]),
    Talk("askOne what is unknown", ".send(b, askOne, z, R); .print(R)", "x(1).", ["a: false"]),
    Talk(
      "askOne with a plan for it", ".send(b, askOne, z(_), z(N)); .print(N)", "+?z(N) <- N = 7.",
      ["a: 7"]),
    Talk(
      "askOne with a plan that fails", ".send(b, askOne, z(_), R); .print(R)", "+?z(N) <- .fail.",
      ["a: false"]),
    Talk("askOne without waiting", ".send(b, askOne, x(_)); .print(sent)", "x(1).", ["a: sent"]),
    Talk(
      "askOne in vain", ".send(b, askOne, x, x, 20); .print(no)",
      "+!kqml_received(_, askOne, _, _).", ["a: failed ask_failed"]),
    Talk(
      "askOne in vain, without failing", ".send(b, askOne, x, R, 20); .print(R)",
      "+!kqml_received(_, askOne, _, _).", ["a: timeout"]),
    Talk(
      "askOne another answer", ".send(b, askOne, x(_), x(2)); .print(no)", "x(1).",
      ["a: failed ask_failed"]),
    Talk(
      "askAll", ".send(b, askAll, x(_), L); .length(L, N); .print(N)", "x(1). x(2). x(3).", ["a: 3"]
    ),
    Talk("askAll what is unknown", ".send(b, askAll, z(_), L); .print(L)", "x(1).", ["a: []"]),
    Talk(
      "askHow", ".send(b, askHow, {+!g(_)}, P); .add_plan(P); !g(3)", "+!g(X) <- .print(X).",
      ["a: 3"]),
    Talk("askHow without a plan", ".send(b, askHow, {+!h}, P); .print(P)", "+!g.", ["a: []"]),
    Talk(
      "tellHow", ".send(b, tellHow, {+!g(X) <- .print(X)}); .wait(5); .send(b, achieve, g(4))", "",
      ["b: 4"]),
    Talk(
      "tellHow as text",
      ".send(b, tellHow, \"+!g(X) <- .print(X).\"); .wait(5); .send(b, achieve, g(4))", "", ["b: 4"]
    ),
    Talk(
      "untellHow",
      ".send(b, tellHow, {@p +!g <- .print(one)}); .wait(5); .send(b, achieve, g); .wait(5);"
        + " .send(b, untellHow, \"@p\"); .send(b, achieve, g)",
      "-!g <- .print(none).", ["b: none", "b: one"]),
    Talk(
      "untellHow of what another told", ".send(b, untellHow, p); .send(b, achieve, g)",
      "@p +!g <- .print(one).", ["b: one"]),
    Talk(
      "signal", ".send(b, signal, e(1))", "+e(N)[source(S)] <- .count(e(_), M); .print(N, S, M).",
      ["b: 1a0"]),
    Talk(
      "a performative of one's own", ".send(b, propose, x)",
      "+!kqml_received(S, propose, C, _) <- .print(S, C).", ["b: ax"]),
    Talk(
      "broadcast", ".broadcast(tell, x); .count(x, N); .print(N)", "+x[source(S)] <- .print(S).",
      ["a: 0", "b: a"]),
    Talk("to oneself", ".send(a, tell, x); .wait(x); .print(x)", "", ["a: x"]),
    Talk(
      "to several", ".send([a, b], tell, x); .wait(x); .print(x)", "+x <- .print(x).",
      ["a: x", "b: x"]),
    Talk("to nobody", ".send(nobody, tell, x); .print(no)", "", ["a: failed ia_failed"]),
    Talk("without a receiver", ".send(_, tell, x); .print(no)", "", ["a: failed wrong_arguments"]),
    Talk(
      "variables are one's own", ".send(b, tell, x(V, V, W)); V = 1; .print(V)",
      "+x(A, B, C) <- A = 2; .print(B).", ["a: 1", "b: 2"]),
  ]

  @Test(arguments: talks) func messagesDoWhatTheyShould(talk: Talk) throws {
    let result = try transcript([
      "a": "!s. +!s <- \(talk.steps). -!s[error(E)] <- .print(\"failed \", E).", "b": talk.other,
    ])
    #expect(result.lines.sorted() == talk.output)
  }

  @Test(arguments: [
    (
      ".send(b, propose, x)",
      "b: the message propose of a is not understood: there is no performative 'propose'"
    ),
    (".send(b, tell, 3)", "b: the message tell of a is not understood: 3 is no literal"),
    (
      ".send(b, achieve, \"g\")",
      "b: the message achieve of a is not understood: \"g\" is no literal"
    ),
    (".send(b, askHow, g)", "b: the message askHow of a is not understood: g is no trigger"),
    (
      ".send(b, untellHow, nix)",
      "b: the message untellHow of a is not understood: there is no plan nix"
    ),
  ])
  func whatIsNotUnderstoodIsLogged(step: String, warning: String) throws {
    let result = try transcript(["a": "!s. +!s <- \(step).", "b": ""])
    #expect(result.logs == [warning])
  }

  @Test func messagesToAgentsThatDoNotExistAreAFailure() throws {
    let program = "!s. +!s <- .send(nobody, tell, x). -!s[error_msg(M)] <- .print(M)."
    #expect(try run(program) == ["there is no agent 'nobody' to send a message to"])
    // One of several is missing: none of it is an accident.
    let several = try transcript([
      "a": "!s. +!s <- .send([b, c], tell, x). -!s[error_msg(M)] <- .print(M).", "b": "",
    ])
    #expect(several.lines == ["a: there is no agent 'c' to send a message to"])
  }

  /// An answer keeps whom the belief comes from; `source(self)` becomes the one who answers.
  @Test func answersKeepTheirSources() throws {
    let result = try transcript([
      "a": """
      !s.
      +!s
        <- .send(b, tell, likes(tea)); .send(b, askOne, likes(_), A); .print(A);
           .send(b, askOne, name(_), B); .print(B);
           .send(b, askAll, likes(_), L); .print(L);
           .send(b, askOne, missing, M); .print(M).
      """,
      "b": "likes(milk). name(bea).",
    ])
    #expect(
      result.lines == [
        "a: likes(tea)[source(b)[source(a)]]", "a: name(bea)[source(b)]",
        "a: [likes(tea)[source(b)[source(a)]],likes(milk)[source(b)]]", "a: false",
      ])
  }

  /// Plans belong to whom they come from, and only that agent takes them back.
  @Test func plansKeepTheirSources() throws {
    let result = try transcript([
      "a": """
      !s.
      @mine +!dance <- .print(dance).
      +!s
        <- .plan_label(P, mine); .send(b, tellHow, P); .wait(10);
           .send(b, achieve, show); .wait(10); .send(c, achieve, meddle); .wait(10);
           .send(b, achieve, show); .wait(10); .send(b, untellHow, mine); .wait(10);
           .send(b, achieve, show); .wait(10); .send(b, askHow, {+!show}, [{@Name +!G : _ <- B}]); .print(Name, G).
      """,
      "b": "@show +!show <- .relevant_plans({+!dance}, _, L); .print(L).",
      "c": "+!meddle <- .send(b, untellHow, mine).",
    ])
    #expect(
      result.lines == [
        "b: [mine[source(a)]]", "b: [mine[source(a)]]", "b: []",
        "a: showshow",
      ])
  }

  /// A plan for messages that comes while a question waits for its turn is used for it.
  @Test func questionsWaitForPlansThatAreOnTheirWay() throws {
    let result = try transcript([
      "a": """
      !s.
      +!s
        <- .wait(10); .send(b, achieve, learn); .send(b, askOne, name, N); .print(N);
           .send(b, tellHow, "+?age(X) <- X = 7."); .send(b, askOne, age(_), A); .print(A).
      """,
      "b": """
      +!learn <- .add_plan({+!kqml_received(S, askOne, name, Id) <- .send(S, tell, bea, Id)}).
      +jag_awaking <- +awake; +again.
      """,
    ])
    #expect(result.lines == ["a: bea[source(b)]", "a: age(7)[source(b)]"])
  }
}
