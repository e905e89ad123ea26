import Testing

@testable import Search

@Suite("Landmark graph")
struct LandmarkGraphTests {
  @Test("A fact is one landmark however often it is added")
  func facts() {
    var graph = LandmarkGraph(factCount: 5)
    #expect(graph.addFact(3, isInitial: false) == 0)
    #expect(graph.addFact(1, isInitial: true) == 1)
    #expect(graph.addFact(3, isGoal: true, isInitial: false) == 0)
    #expect(
      graph.landmarks == [
        .init(facts: [3], isGoal: true, isInitial: false),
        .init(facts: [1], isGoal: false, isInitial: true),
      ])
    #expect(graph.landmark(of: 3) == 0)
    #expect(graph.landmark(of: 2) == nil)
  }

  @Test("A disjunction says nothing new where one of its facts is a landmark or in another one")
  func disjunctions() {
    var graph = LandmarkGraph(factCount: 7)
    _ = graph.addFact(0, isInitial: false)
    #expect(graph.addDisjunction([0, 1]) == nil)
    #expect(graph.addDisjunction([1, 2]) == 1)
    #expect(graph.addDisjunction([1, 2]) == 1)
    #expect(graph.addDisjunction([2, 3]) == nil)
    #expect(graph.addDisjunction([1, 2, 3]) == nil)
    #expect(graph.addDisjunction([4, 5, 6]) == 2)
    #expect(graph.landmarks.map(\.facts) == [[0], [1, 2], [4, 5, 6]])
  }

  @Test("Of two orders of the same landmarks the stronger stays")
  func orders() {
    var graph = LandmarkGraph(factCount: 3)
    for fact in 0..<3 as Range<Int32> { _ = graph.addFact(fact, isInitial: false) }
    graph.order(1, before: 2, .greedyNecessary)
    graph.order(1, before: 2, .natural)
    graph.order(0, before: 1, .reasonable)
    graph.order(0, before: 1, .natural)
    graph.order(0, before: 2, .reasonable)
    graph.remove(.init(before: 0, after: 2, kind: .reasonable))
    #expect(
      graph.orders == [
        .init(before: 0, after: 1, kind: .natural),
        .init(before: 1, after: 2, kind: .greedyNecessary),
      ])
  }
}
