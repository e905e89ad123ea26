import Testing

/// Plans and plan bodies as terms: what programs that look at programs rely on.
@Suite struct UnifyPlansTests {
  @Test(arguments: [
    // The last variable takes all steps that are left, perhaps none.
    ("{ A; R } = { go; !home; +done }", ["go", "{ !home; +done }"]),
    ("{ A; R } = { go }", ["go", "{ }"]),
    ("{ A; R } = { !home }", ["{ !home }", "{ }"]),
    ("{ !A; R } = { !home(1); ?x }", ["home(1)", "{ ?x }"]),
    ("{ A; stop; R } = { go; stop; go }", ["go", "{ go }"]),
    ("{ A; stop; R } = { go; go }", ["no"]),
    ("{ !A; R } = { ?home }", ["no"]),
    ("{ a; b } = { a; A } & R = none", ["{ b }", "none"]),
    ("{ A; R } = { }", ["no"]),
    ("R = { b; c } & { a; A } = { a; R }", ["{ b; c }", "{ b; c }"]),
  ])
  func bodiesAreTakenApart(condition: String, answer: [String]) throws {
    let lines = try run(
      """
      !s.
      +!s : \(condition) <- .print(A); .print(R).
      +!s <- .print(no).
      """)
    #expect(lines == answer)
  }

  @Test func plansAreTakenApart() throws {
    let lines = try run(
      """
      !s.
      @fetch[cost(3)] +!get(tea) : at(tea, P) <- !go(kitchen); take(tea).
      +!rest <- wait.
      +!s
        <- .relevant_plans({+!get(_)}, [Plan]);
           {@Label[cost(N)] +!Goal : at(_, here) <- Body} = Plan;
           .print(N); .print(Goal); .print(Body);
           Body = {!First; Rest}; .print(First); .print(Rest);
           .relevant_plans({+!rest}, [{@_ +!rest : C <- B}]); .print(C, B);
           Label =.. [Name, _, _]; .print(Name).
      """)
    #expect(
      lines == [
        "3", "get(tea)", "{ !go(kitchen); take(tea) }", "go(kitchen)", "{ take(tea) }", "truewait",
        "fetch",
      ])
  }

  /// A plan without a context and one whose context is `true` are the same.
  @Test func noContextIsTrue() throws {
    #expect(
      try run(
        "!s. +!s : {@p +!a : true <- x} == {@p +!a <- x} & {@p +!a <- x} = {@p +!a : C <- x} <- .print(C)."
      )
        == ["true"])
  }

  @Test func plansAreMadeOfPartsAndRun() throws {
    #expect(
      try run(
        """
        !s.
        +!count({}, 0).
        +!count({_; R}, N+1) <- !count(R, N).
        +!run({}) <- .print(end).
        +!run({Step; R}) <- Step; !run(R).
        +!s
          <- Body = { .print(one); X = 2; .print(X) };
             !count(Body, N); .print(N); !run(Body);
             .add_plan({@made +!hello(Who) <- .print("hello ", Who); Body}); !hello(ann).
        """) == ["3", "one", "2", "end", "hello ann", "one", "2"])
  }
}
