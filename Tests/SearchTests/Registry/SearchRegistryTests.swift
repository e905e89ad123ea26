import TestSupport
import Testing

@testable import Search

@Suite("The registry of searches")
struct SearchRegistryTests {
  @Test(
    "Every configuration prints as an expression that is read as the same configuration",
    arguments: PlannerConfiguration.all)
  func configurations(_ configuration: PlannerConfiguration) throws {
    let read = try PlannerConfiguration(expression: configuration.expression)
    #expect(read.expression == configuration.expression)
    #expect(read.isOptimal == configuration.isOptimal)
    #expect(read.improvesPlans == configuration.improvesPlans)
  }

  @Test(
    "Options with standard values are left out",
    arguments: [
      ("astar(blind)", "astar(blind)"),
      ("astar([lmcut, hmax], name=proof)", "astar([lmcut, hmax], name=proof)"),
      ("lazy(all(ff), cost=normal, boost=1000)", "lazy([ff])"),
      (
        "lazy([ff, preferred(ff)], one, 3, true)",
        "lazy([ff, preferred(ff)], cost=one, weight=3, reopen=true)"
      ),
      (
        "lazy([novelty(goalcount), types(ff)], randomize=true, preferred_first=true, boost=0)",
        "lazy([novelty(goalcount), types(ff)], boost=0, randomize=true, preferred_first=true)"
      ),
      (
        "race([astar(blind), [lazy(ff), lazy(hadd)]])",
        "race([astar(blind), [lazy([ff]), lazy([hadd])]])"
      ),
      (
        "race([bfws(2, false), [bfws(1, true), bfws(name=last)]], [lazy(ff)])",
        "race([bfws, [bfws(width=1, prune=true), bfws(name=last)]], reserve=[lazy([ff])])"
      ),
      (
        "iterated([race([lazy(ff), lazy(hadd)]), astar(hmax)])",
        "iterated([race([lazy([ff]), lazy([hadd])]), astar(hmax)])"
      ),
    ])
  func normalForm(_ given: String, _ expected: String) throws {
    #expect(try PlannerConfiguration(expression: given).expression == expected)
  }

  @Test("Only A* with admissible heuristics promises optimal plans")
  func optimality() throws {
    #expect(try PlannerConfiguration(expression: "astar([lmcut, hmax])").isOptimal)
    #expect(try !PlannerConfiguration(expression: "astar(ff)").isOptimal)
    #expect(try !PlannerConfiguration(expression: "race([astar(blind), lazy(ff)])").isOptimal)
  }

  @Test(
    "An unknown name lists what there is",
    arguments: [
      ("lazi(ff)", 1, "an algorithm: "),
      ("lazy(fff)", 6, "a heuristic or an open list: all, preferred, novelty, types"),
      ("lazy([ff, preferred(fff)])", 21, "a heuristic: blind, goalcount, hmax"),
      ("lazy(ff, weigth=3)", 10, "an argument of 'lazy': lists, cost, weight"),
      ("lazy(ff, cost=two)", 15, "normal or one or plusone"),
      ("lazy(ff, weight=0)", 17, "a number from 1 to 1000000"),
      ("lazy(ff, lists=hadd)", 10, "one value of 'lists'"),
      ("lazy(preferred(ff))", 6, "an open list that takes all successors"),
      ("lazy()", 1, "a value of 'lists'"),
      ("astar([])", 7, "at least one element"),
      ("astar(ff(3))", 10, "no argument of 'ff'"),
      ("race([[]])", 7, "a search"),
      ("bfws(3)", 6, "a number from 1 to 2"),
    ])
  func unknown(_ given: String, _ column: Int, _ expected: String) {
    let error = #expect(throws: SearchExpressionError.self) {
      try PlannerConfiguration(expression: given)
    }
    #expect(error?.column == column)
    #expect(error?.expected.hasPrefix(expected) ?? false)
  }

  @Test("Damaged expressions are read or refused, never trapped on", arguments: 0..<200)
  func damaged(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(
      "iterated([race([lazy([ff, preferred(ff)], cost=one), [astar(blind)]]), bfws(2), astar(hmax)])"
        .utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let alphabet = Array("([,=)] a3\u{FF}".utf8)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      if Bool.random(using: &generator) { bytes[place] = byte } else { bytes.remove(at: place) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let read = try? PlannerConfiguration(expression: text) else { return }
    #expect((try? PlannerConfiguration(expression: read.expression).expression) == read.expression)
  }

  @Test("Names are not used twice")
  func names() {
    for entries in [
      SearchRegistry.algorithms + SearchRegistry.combinations,
      SearchRegistry.openLists,
    ] {
      #expect(Set(entries.map(\.name)).count == entries.count)
    }
    let lists = SearchRegistry.openLists.map(\.name) + HeuristicRegistry.entries.map(\.name)
    #expect(Set(lists).count == lists.count)
  }
}
