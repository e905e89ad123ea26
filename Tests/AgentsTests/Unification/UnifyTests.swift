import AgentSpeak
import TestSupport
import Testing

@testable import Agents

@Suite struct UnifyTests {
  @Test(
    arguments: [
      // Terms of all kinds.
      ("a = a", ["yes"]), ("a = b", []), ("p(X,b) = p(a,Y)", ["X = a, Y = b"]), ("p(X) = q(X)", []),
      ("p(X) = p(X,Y)", []), ("\"a\" = a", []), ("\"a\" = \"a\"", ["yes"]), ("\"1\" = 1", []),
      ("[1,2] = [X|Y]", ["X = 1, Y = [2]"]), ("[] = [X|Y]", []), ("[X|Y] = [1]", ["X = 1, Y = []"]),
      ("X = Y & Y = 1", ["X = 1, Y = 1"]), ("f(X,X) = f(1,2)", []),
      ("f(X,Y,X) = f(Y,1,Z)", ["X = 1, Y = 1, Z = 1"]),
      ("f(_,_) = f(1,2)", ["yes"]), ("X = f(X)", []), ("f(X,Y) = f(g(Y),g(X))", []),
      ("{+!g(X)} = {+!g(1)}", ["X = 1"]), ("{a; !b(X)} = {a; !b(2)}", ["X = 2"]),
      ("{+!g} = {-!g}", []),
      // Arithmetic is calculated.
      ("1+1 = 2", ["yes"]), ("X = 3+4", ["X = 7"]), ("p(1) = p(1.0)", ["yes"]),
      ("2 = 1+1", ["yes"]),
      ("p(1+1) = p(2)", ["yes"]), ("X = 2 & Y = X*X", ["X = 2, Y = 4"]),
      ("[X] = [2**3]", ["X = 8"]),
      ("X+1 = 3", []), ("1+2 = 2+1", ["yes"]),
      // Negation and namespaces are part of what a literal is.
      ("~a = a", []), ("~a = ~a", ["yes"]), ("~p(X) = ~p(1)", ["X = 1"]), ("n::p = p", []),
      ("n::p(X) = n::p(1)", ["X = 1"]),
      ("N::p = n::p", ["N = n"]), ("N::p = p", ["N = default"]), ("N::p = M::q", []),
      ("~X = ~p", ["X = p"]),
      // The annotations of the left side must be among those of the right.
      ("p = p[a]", ["yes"]), ("p[a] = p", []), ("p[a] = p[b,a]", ["yes"]), ("p[a,b] = p[a]", []),
      ("p[a(X)] = p[b,a(1)]", ["X = 1"]), ("p[a(X),a(Y)] = p[a(1),a(2)]", ["X = 1, Y = 2"]),
      ("p[X] = p[a,b]", ["X = a"]),
      ("p[a2|T] = p[a1,a2,a3]", ["T = [a1,a3]"]), ("p[a1,a2,a3] = p[a1,a4|T]", ["T = [a2,a3]"]),
      ("p[|T] = p[a]", ["T = [a]"]),
      ("p[a|T] = p[a]", ["T = []"]), ("p[a] = p[|T]", ["T = [a]"]), ("p(q[a]) = p(q)", []),
      ("p(q) = p(q[a])", ["yes"]),
      // Variables with annotations.
      ("X[a] = p[a,b]", ["X = p"]), ("X[a] = p[b]", []),
      ("X = p[a] & Y = p[a,b] & X[b] = Y", ["X = p[a], Y = p[a,b]"]),
      ("X = p & Y = p[a] & X[b] = Y[b]", ["X = p, Y = p[a]"]), ("X = p & Y = p[a] & X[c] = Y", []),
      ("X = p[a] & X[b] = Z", ["X = p[a], Z = p[a,b]"]),
    ] as [(String, [String])])
  func twoTermsUnify(query: String, expected: [String]) throws {
    let found = try answers(query)
    #expect(found == expected)
  }

  @Test(arguments: [
    // Sameness binds nothing.
    ("a == a", true), ("p(V1) == p(V2)", false), ("p(V) == p(V)", true), ("p(X) == p(1)", false),
    ("X = 1 & p(X) == p(1)", true), ("1 == 1.0", true), ("1+1 == 2", true), ("p[a] == p", false),
    ("p[a,b] == p[b,a]", true), ("~a == a", false), ("a \\== b", true), ("X \\== Y", true),
    ("X \\== X", false),
    ("\"a\" \\== a", true),
    // The order of terms: numbers, strings, lists, literals, variables.
    ("1 < 2", true), ("2 < 10", true), ("-1 < 0.5", true), ("100 < \"a\"", true),
    ("\"b\" < []", true),
    ("\"a\" < \"b\"", true), ("[9] < a", true), ("[1,2] < [1,3]", true), ("z < ~a", true),
    ("a < a(1)", true), ("a(1) < z", true),
    ("a(1) < a(0,0)", true), ("a(1,1) < z(1)", true), ("f(1) < f(2)", true), ("a < b", true),
    ("a < a[x]", true), ("z(z) < X", true),
    ("a <= a", true), ("b >= a", true), ("a > b", false), ("f(2) > f(1)", true),
    ("a[x] > a[y]", false),
  ])
  func termsAreCompared(query: String, isTrue: Bool) throws {
    #expect(try answers(query).isEmpty != isTrue)
  }

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

  /// A plan serves goals that have at least the annotations of its trigger.
  @Test(arguments: [
    ("+!g", "!g[x]", ["served"]), ("+!g[a]", "!g", ["no_relevant"]),
    ("+!g[a]", "!g[b,a]", ["served"]),
    ("+!g[a(1)]", "!g[a(2)]", ["no_relevant"]), ("+!g[a(_)]", "!g[a(2)]", ["served"]),
    ("+!g[source(self)]", "!g", ["served"]), ("+!g(1)", "!g(1+0)", ["served"]),
    ("+!g(X,X)", "!g(1,2)", ["no_relevant"]),
    ("+!~g", "!g", ["no_relevant"]), ("+!n::g", "!g", ["no_relevant"]),
    ("+!N::g", "!n::g", ["served"]), ("+!G", "!g(1)", ["served"]),
  ])
  func plansServeGoals(trigger: String, goal: String, output: [String]) throws {
    // The failure is handled in the goal around, so that a trigger of any goal is not asked.
    let program = "!start. \(trigger) : T \\== {+!start} & .intend(start) <- .print(served). "
    let start = "@s +!start <- \(goal). -!start[error(E)] <- .print(E)."
    #expect(try run(start + program) == output)
  }

  // MARK: Against a textbook

  /// Unification as textbooks have it: by a substitution that is applied again and again.
  private struct Textbook {
    var substitution: [Int32: Term] = [:]

    func applied(_ term: Term) -> Term {
      switch term {
      case .variable(let number): substitution[number].map { applied($0) } ?? term
      case .list(let cell): .list(ListCell(applied(cell.head), applied(cell.tail)))
      case .structure(let structure):
        .structure(structure.withArguments(structure.arguments.map { applied($0) }))
      default: term
      }
    }

    private func occurs(_ variable: Int32, in term: Term) -> Bool {
      switch term {
      case .variable(let number): number == variable
      case .list(let cell): occurs(variable, in: cell.head) || occurs(variable, in: cell.tail)
      case .structure(let structure): structure.arguments.contains { occurs(variable, in: $0) }
      default: false
      }
    }

    mutating func unify(_ left: Term, _ right: Term) -> Bool {
      let (left, right) = (applied(left), applied(right))
      switch (left, right) {
      case (.variable(let x), .variable(let y)) where x == y: return true
      case (.variable(let x), _):
        if occurs(x, in: right) { return false }
        substitution[x] = right
        return true
      case (_, .variable): return unify(right, left)
      case (.list(let a), .list(let b)): return unify(a.head, b.head) && unify(a.tail, b.tail)
      case (.structure(let a), .structure(let b)):
        guard a.functor == b.functor, a.count == b.count, a.isNegated == b.isNegated,
          a.namespace == b.namespace
        else { return false }
        return zip(a.arguments, b.arguments).allSatisfy { unify($0, $1) }
      case (.structure, _), (_, .structure): return false
      default: return left == right
      }
    }
  }

  private func randomTerm(_ depth: Int, _ random: inout SeededGenerator) -> Term {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 7), using: &random) {
    case 0...3: return .variable(Int32.random(in: 0..<5, using: &random))
    case 4: return .atom(Bool.random(using: &random) ? "a" : "b")
    case 5: return .number(Int.random(in: 0..<2, using: &random))
    case 6: return Bool.random(using: &random) ? .emptyList : .string("a")
    case 7, 8:
      return .list(ListCell(randomTerm(depth - 1, &random), randomTerm(depth - 1, &random)))
    default:
      let count = Int.random(in: 1...4, using: &random)
      return .structure(
        Structure(
          Bool.random(using: &random) ? "f" : "g",
          (0..<count).map { _ in randomTerm(depth - 1, &random) },
          isNegated: Int.random(in: 0..<6, using: &random) == 0,
          namespace: Int.random(in: 0..<6, using: &random) == 0 ? "n" : .defaultNamespace))
    }
  }

  /// The same as a textbook finds, up to names of variables.
  @Test(arguments: 0..<400) func agreesWithATextbook(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var agent = Agent(name: "a")
    for _ in 0..<20 {
      let (left, right) = (randomTerm(3, &random), randomTerm(3, &random))
      let both = Term.list([left, right] + (0..<5).map { .variable($0) })
      var textbook = Textbook()
      let isUnified = textbook.unify(left, right)
      let query = Term.structure(Structure(.unifies, [left, right], kind: .relational))
      let found = try agent.solutions(of: query, template: both)
      #expect(found.count == (isUnified ? 1 : 0), "\(left) = \(right)")
      if isUnified, let answer = found.first {
        #expect(answer.renumbered == textbook.applied(both).renumbered, "\(left) = \(right)")
      }
    }
  }

  /// With a copy of itself under other names a term unifies, and nothing is lost by that.
  @Test(arguments: 0..<50) func aTermUnifiesWithItsCopy(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var agent = Agent(name: "a")
    let term = randomTerm(4, &random)
    let copy = term.renamingVariables { $0 + 5 }
    let query = Term.structure(Structure(.unifies, [term, copy], kind: .relational))
    let found = try agent.solutions(of: query, template: .list([term, copy]))
    #expect(found.map(\.renumbered) == [Term.list([term, term]).renumbered])
  }
}
