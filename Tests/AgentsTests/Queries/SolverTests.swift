import Testing

@testable import Agents

/// Queries: beliefs and rules, depth first, from left to right.
@Suite struct SolverTests {
  static let family = """
    parent(ann,bob). parent(bob,cid). parent(bob,dan). ~parent(cid,ann).
    anc(X,Y) :- parent(X,Y). anc(X,Y) :- parent(X,Z) & anc(Z,Y).
    n::b(1). m::b(2). k[a]. k2[a,c]. r[a] :- true. s(X)[w(X)] :- parent(X,_).
    len([],0). len([_|T],N) :- len(T,M) & N = M+1.
    app([],L,L). app([H|T],L,[H|R]) :- app(T,L,R).
    """

  @Test(
    arguments: [
      ("parent(ann,X)", ["X = bob"]), ("parent(bob,X)", ["X = cid", "X = dan"]),
      ("parent(dan,X)", []), ("anc(ann,X)", ["X = bob", "X = cid", "X = dan"]),
      ("anc(X,dan)", ["X = bob", "X = ann"]), ("parent(X,Y) & parent(Y,cid)", ["X = ann, Y = bob"]),
      ("parent(ann,X) | parent(bob,X)", ["X = bob", "X = cid", "X = dan"]),
      ("not parent(dan,_)", ["yes"]), ("not parent(bob,X)", []),
      ("parent(X,_) & not X = ann", ["X = bob", "X = bob"]), ("not not_there", ["yes"]),
      ("not_there", []), ("true", ["yes"]), ("false", []),
      ("~parent(cid,X)", ["X = ann"]), ("~parent(ann,X)", []),
      ("true & parent(ann,X) & X == bob", ["X = bob"]),
      // Namespaces: a variable goes through them.
      ("b(X)", []), ("n::b(X)", ["X = 1"]), ("N::b(X)", ["N = m, X = 2", "N = n, X = 1"]),
      ("default::parent(ann,X)", ["X = bob"]),
      // The query's annotations must be among those of the belief or of the rule's head.
      ("k", ["yes"]), ("k[a]", ["yes"]), ("k[b]", []), ("k2[c]", ["yes"]), ("k2[a,b]", []),
      ("r", ["yes"]), ("r[a]", ["yes"]), ("r[a,b]", []),
      ("k[X]", ["X = a", "X = source(self)"]), ("k2[a|T]", ["T = [c,source(self)]"]),
      ("s(bob)[w(X)]", ["X = bob", "X = bob"]),
      // Variables in the place of literals.
      ("Q = parent(ann,X) & Q", ["Q = parent(ann,bob), X = bob"]), ("Q = k & Q[a]", ["Q = k"]),
      ("Q = n::b(X) & Q", ["Q = n::b(1), X = 1"]),
      ("X = parent & Q =.. [X,[ann,Y],[]] & Q", ["X = parent, Q = parent(ann,bob), Y = bob"]),
      // Recursion.
      ("len([a,b,c],N)", ["N = 3"]), ("app(X,[c],[a,b,c])", ["X = [a,b]"]),
      ("app(X,Y,[1,2])", ["X = [], Y = [1,2]", "X = [1], Y = [2]", "X = [1,2], Y = []"]),
      // Internal actions with several answers.
      (
        ".member(X,[1,2]) & .member(Y,[X,9])",
        ["X = 1, Y = 1", "X = 1, Y = 9", "X = 2, Y = 2", "X = 2, Y = 9"]
      ),
      (".range(X,1,9) & X mod 4 == 0", ["X = 4", "X = 8"]),
      (".findall(X,parent(bob,X),L)", ["L = [cid,dan]"]),
      (".belief(anc(ann,X))", []), (".belief(parent(ann,X))", ["X = bob"]),
    ] as [(String, [String])])
  func queriesHaveAnswers(query: String, expected: [String]) throws {
    let found = try answers(query, Self.family)
    #expect(found == expected)
  }

  @Test func longConjunctionsAndDeepRecursionTakeNoStack() throws {
    let chain = (0..<2000).map { "c\($0)(X) :- c\($0 + 1)(X)." }.joined(separator: "\n")
    #expect(try answers("c0(X)", chain + "\nc2000(7).") == ["X = 7"])
    let conjunction = (0..<5000).map { _ in "b(X)" }.joined(separator: " & ")
    #expect(try answers(conjunction, "b(1).") == ["X = 1"])
  }

  @Test(arguments: [
    "p :- p.", "p :- .findall(X,p,L).", "p :- .count(p,N).", "p :- X = 1 + .count(p).",
    "p :- Q = p & not Q.",
  ])
  func rulesWithoutEndAreAFailure(rules: String) throws {
    let program =
      "\(rules) !s. !t. +!s <- ?p. -!s[error(E),error_msg(M)] <- .print(E,\": \",M). +!t <- .wait(1); .print(others)."
    let printed = try run(program)
    #expect(printed.contains("others"))
    #expect(printed.contains { $0.hasPrefix("recursion_limit: ") }, "\(printed)")
  }

  /// A variable with annotations asks for any belief that has them; rules are none.
  @Test func beliefsAreFoundByTheirSource() throws {
    #expect(
      try run(
        """
        a(1)[source(bob)]. b[source(bob), sure]. a(2). r(X) :- a(X).
        !s.
        +!s
          <- .findall(B, B[source(bob)], L); .print(L); .count(_[source(eve)], N); .print(N);
             if (X[sure]) { .print(X) }; .abolish(_[source(bob)]); .findall(Y, a(Y), M); .print(M).
        """) == ["[a(1),b]", "0", "b", "[2]"])
  }

  /// Going back to a random number draws the next one.
  @Test func randomNumbersAreDrawnWhenTheyAreAskedFor() throws {
    #expect(
      try run(
        """
        !s.
        +!s
          <- .set_random_seed(20); .findall(X, .random(X, 3), L);
             .set_random_seed(20); .random(A); .random(B); .random(C);
             if (L == [A,B,C]) { .print(same) };
             if (.random(Y, 0) & Y < 0.01) { .print(small) };
             .findall(Z, .random(Z, 2) & Z > 2, M); .print(M).
        """) == ["same", "small", "[]"])
  }
}
