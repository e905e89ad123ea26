import Testing

/// How actions that print show terms.
@Suite struct PrintTests {
  @Test func stringsAreBareOutsideOfTermsOnly() throws {
    #expect(
      try run("!s. +!s <- .print(\"a\", 1, f(\"b\"), [\"c\"], X); .println(\"d\").")
        == ["a1f(\"b\")[\"c\"]X", "d"])
  }

  /// Variables without value have the names that their plan gives them.
  @Test func variablesHaveTheirNames() throws {
    #expect(
      try run(
        """
        !s.
        +!s
          <- X = Y + 1; .print(X, " ", [Y, Z]); .printf("%s %s", Y, 2);
             .concat("x", f(Y), C); .print(C); .term2string(g(Z), S); .print(S); .puts("#{Z}");
             !t(W).
        +!t(P) <- X = Q; .print(X == Q, " ", h(Q)).
        """) == ["(Y+1) [Y,Z]", "Y 2", "xf(Y)", "g(Z)", "Z", "(X == X) h(X)"])
  }
}
