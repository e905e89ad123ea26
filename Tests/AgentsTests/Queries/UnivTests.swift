import Testing

@testable import Agents

@Suite struct UnivTests {
  @Test(
    arguments: [
      ("X =.. [p,[1,q],[a]]", ["X = p(1,q)[a]"]), ("X =.. [p,[],[]]", ["X = p"]),
      ("X =.. [~p,[1],[]]", ["X = ~p(1)"]),
      ("X =.. [n,p,[1],[]]", ["X = n::p(1)"]),
      ("bar(3,q)[an] =.. L", ["L = [default,bar,[3,q],[an]]"]),
      ("n::p =.. L", ["L = [n,p,[],[]]"]), ("~p(1) =.. L", ["L = [default,~p,[1],[]]"]),
      ("p =.. [_,F,A,T]", ["F = p, A = [], T = []"]),
      ("p(1) =.. [default,p,[X],[]]", ["X = 1"]), ("p(1) =.. [default,q,[X],[]]", []),
      ("X =.. [p]", []), ("X =.. p", []), ("1 =.. X", []),
      ("X =.. [p,1,[]]", []),
    ] as [(String, [String])])
  func literalsAreTakenApartAndMade(query: String, expected: [String]) throws {
    let found = try answers(query)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("p(1,x)[a] =.. L", "[default,p,[1,x],[a]]"),
    ("p(1,x)[a] =.. [F,A,N] & L = [F,A,N]", "[p,[1,x],[a]]"),
    ("n::q =.. L", "[n,q,[],[]]"),
    ("X =.. [p,[1,x],[a]] & L = [X]", "[p(1,x)[a]]"),
    ("{@l +!g(1) : c <- a; b} =.. L", "[l,{ +!g(1) },c,{ a; b }]"),
    ("{@l +!g <- a} =.. [_,T,C,_] & L = [T,C]", "[{ +!g },true]"),
    ("~p =.. [F,_,_] & L = [F]", "[~p]"),
  ])
  func takesApartAndBuilds(condition: String, list: String) throws {
    #expect(try run("!s. +!s : \(condition) <- .print(L). +!s <- .print(no).") == [list])
  }
}
