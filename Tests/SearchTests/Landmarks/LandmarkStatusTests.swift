import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("Status of landmarks")
struct LandmarkStatusTests {
  /// The landmarks a, b, … of a task with a variable each that is 1 when the landmark holds.
  private struct Fixture: ~Copyable {
    var status: LandmarkStatus
    let count: Int

    init(
      _ count: Int, goals: Set<Int32> = [], derived: Set<Int32> = [],
      orders: [LandmarkGraph.Order] = []
    ) {
      self.count = count
      var task = FiniteDomainTask()
      task.domainSizes = Array(repeating: 2, count: count)
      task.axiomLayers = (0..<Int32(count)).map { derived.contains($0) ? 0 : -1 }
      task.initialValues = Array(repeating: 0, count: count)
      var graph = LandmarkGraph(factCount: 2 * count)
      for number in 0..<Int32(count) {
        _ = graph.addFact(2 * number + 1, isGoal: goals.contains(number), isInitial: false)
      }
      for order in orders { graph.order(order.before, before: order.after, order.kind) }
      status = LandmarkStatus(graph, task: task)
    }

    /// A state's values from its landmarks.
    private func values(_ landmarks: String) -> [Int32] {
      (0..<count).map { landmarks.contains(Self.name($0)) ? 1 : 0 }
    }

    private static func name(_ number: Int) -> Character {
      Character(Unicode.Scalar(UInt8(97 + number)))
    }

    private func names(_ set: UnsafePointer<UInt64>) -> String {
      String((0..<count).filter { LandmarkStatus.contains(set, $0) }.map(Self.name))
    }

    mutating func start(_ landmarks: String, budget: Budget = Budget()) {
      let values = values(landmarks)
      values.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        status.start(SearchState(values: base, id: 0), budget: budget)
      }
    }

    mutating func note(from parent: Int32, to id: Int32, _ landmarks: String) {
      let values = values(landmarks)
      values.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        status.note(from: parent, to: SearchState(values: base, id: id))
      }
    }

    /// The landmarks reached, and those needed again, in a state.
    mutating func look(at id: Int32, _ landmarks: String) -> [String] {
      let values = values(landmarks)
      return values.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return [] }
        let set = status.look(at: SearchState(values: base, id: id))
        return [names(set), names(UnsafePointer(status.neededAgain.base))]
      }
    }
  }

  @Test("What was true on the way stays reached")
  func path() {
    var fixture = Fixture(3)
    fixture.start("a")
    fixture.note(from: 0, to: 1, "b")
    fixture.note(from: 1, to: 2, "c")
    #expect(fixture.look(at: 0, "a") == ["a", ""])
    #expect(fixture.look(at: 1, "b") == ["ab", ""])
    #expect(fixture.look(at: 2, "c") == ["abc", ""])
  }

  @Test("A landmark counts after those ordered before it only")
  func orders() {
    var fixture = Fixture(
      3,
      orders: [
        .init(before: 0, after: 1, kind: .reasonable), .init(before: 1, after: 2, kind: .natural),
      ])
    fixture.start("bc")
    fixture.note(from: 0, to: 1, "abc")
    fixture.note(from: 1, to: 2, "bc")
    fixture.note(from: 2, to: 3, "c")
    #expect(fixture.look(at: 0, "bc") == ["", ""])
    #expect(fixture.look(at: 1, "abc") == ["a", ""])
    #expect(fixture.look(at: 2, "bc") == ["ab", ""])
    #expect(fixture.look(at: 3, "c") == ["abc", ""])
  }

  @Test("Derived facts count in the step in which what they follow from does")
  func derivedFacts() {
    var fixture = Fixture(
      4, derived: [1, 2],
      orders: [
        .init(before: 0, after: 1, kind: .greedyNecessary),
        .init(before: 1, after: 2, kind: .greedyNecessary),
        .init(before: 2, after: 3, kind: .natural),
      ])
    fixture.start("")
    fixture.note(from: 0, to: 1, "abcd")
    #expect(fixture.look(at: 1, "abcd") == ["abc", ""])
    fixture.start("abc")
    #expect(fixture.look(at: 0, "abc") == ["abc", ""])
  }

  @Test("What was reached on one way only counts as not reached")
  func severalWays() {
    var fixture = Fixture(4)
    fixture.start("")
    fixture.note(from: 0, to: 1, "a")
    fixture.note(from: 0, to: 2, "b")
    fixture.note(from: 1, to: 3, "c")
    #expect(fixture.look(at: 3, "c") == ["ac", ""])
    fixture.note(from: 2, to: 3, "c")
    #expect(fixture.look(at: 3, "c") == ["c", ""])
  }

  @Test("Goals and what an open landmark needs right before are needed again")
  func neededAgain() {
    var fixture = Fixture(
      4, goals: [0],
      orders: [
        .init(before: 1, after: 2, kind: .greedyNecessary),
        .init(before: 3, after: 2, kind: .natural),
      ])
    fixture.start("ab")
    fixture.note(from: 0, to: 1, "d")
    fixture.note(from: 1, to: 2, "b")
    fixture.note(from: 2, to: 3, "c")
    #expect(fixture.look(at: 0, "ab") == ["ab", ""])
    #expect(fixture.look(at: 1, "d") == ["abd", "ab"])
    #expect(fixture.look(at: 2, "b") == ["abd", "a"])
    #expect(fixture.look(at: 3, "c") == ["abcd", "a"])
  }

  @Test("A state of which nothing was told counts as one in which a search starts")
  func unknownStates() {
    var fixture = Fixture(3)
    fixture.start("a")
    fixture.note(from: 7, to: 1, "c")
    #expect(fixture.look(at: 1, "c") == ["c", ""])
    #expect(fixture.look(at: -1, "b") == ["b", ""])
    #expect(fixture.look(at: -1, "c") == ["c", ""])
  }

  @Test("Without memory for further states nothing is known of them, and the budget knows why")
  func memoryLimit() {
    var fixture = Fixture(100)
    let budget = Budget(memoryLimit: 1)
    fixture.start("a", budget: budget)
    fixture.note(from: 0, to: 1_000_000, "b")
    #expect(budget.poll() == .memory)
    #expect(fixture.look(at: 1_000_000, "b") == ["b", ""])
  }
}
