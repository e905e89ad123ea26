import Grounding
import Testing

@testable import Search

@Suite("Reasonable orders")
struct ReasonableOrdersTests {
  private func reasonableOrders(_ text: String) throws -> [String] {
    let task = try SmallProblems.task(text)
    return LandmarkGraph(of: task).text(task).split(separator: "\n").map(String.init)
      .filter { $0.contains("=r=>") }
  }

  @Test("A tower is built from below, and what hides its base goes first")
  func tower() throws {
    // d is on b, which is to be in the middle of a tower.
    let text = SmallProblems.sussman.replacing(
      "(:objects a b c)", with: "(:objects a b c d)"
    ).replacing(
      "(ontable a) (on c a) (clear c) (ontable b) (clear b)",
      with: "(ontable a) (on c a) (clear c) (ontable b) (on d b) (clear d)")
    #expect(
      try reasonableOrders(text) == ["clear(b) =r=> holding(a)", "on(b, c) =r=> on(a, b)"])
  }

  @Test("Goals that do not disturb each other are not ordered")
  func independentGoals() throws {
    #expect(try reasonableOrders(SmallProblems.gripper) == [])
  }

  @Test("A robot's last place comes after what it has to do elsewhere")
  func lastPlace() {
    // Switch (v1) is in room 1; the robot (v0) has to end in room 2; the rooms are a circle.
    var task = FiniteDomainTask()
    task.domainSizes = [3, 2]
    task.axiomLayers = [-1, -1]
    task.initialValues = [0, 0]
    task.goal = [.init(0, 2), .init(1, 1)]
    for (from, to) in [(0, 1), (1, 0), (1, 2), (2, 1), (2, 0), (0, 2)] as [(Int32, Int32)] {
      task.preconditions.appendRow([.init(0, from)])
      task.effects.appendRow([.init(.init(0, to))])
    }
    task.preconditions.appendRow([.init(0, 1)])
    task.effects.appendRow([.init(.init(1, 1))])
    task.costs = Array(repeating: 1, count: 7)
    let expected = """
      v0=1
      v0=2 goal
      v1=1 goal
      v0=1 =gn=> v1=1
      v1=1 =r=> v0=2
      """
    #expect(LandmarkGraph(of: task).text(task) == expected)
  }

  @Test("What an operator makes true at the same time is not ordered")
  func companions() {
    // A mixer (v0: clean, filled, mixed) makes two drinks (v1, v2); mixing makes a drink and leaves
    // the mixer mixed, which pouring the drink out (v3, v4) needs. Drinks need it to be filled.
    var task = FiniteDomainTask()
    task.domainSizes = [3, 2, 2, 2, 2]
    task.axiomLayers = Array(repeating: -1, count: 5)
    task.initialValues = [0, 0, 0, 0, 0]
    task.goal = [.init(3, 1), .init(4, 1)]
    for drink in 1...2 as ClosedRange<Int32> {
      task.preconditions.appendRow([.init(0, 0)])
      task.effects.appendRow([.init(.init(0, 1))])
      task.preconditions.appendRow([.init(0, 1)])
      task.effects.appendRow([.init(.init(0, 2)), .init(.init(drink, 1))])
      task.preconditions.appendRow([.init(0, 2), .init(drink, 1)])
      task.effects.appendRow([
        .init(.init(0, 0)), .init(.init(drink, 0)), .init(.init(drink + 2, 1)),
      ])
    }
    task.costs = Array(repeating: 1, count: 6)
    // Without the exception both drinks would have to be made before the mixer counts as mixed.
    let expected = """
      v0=0 initial
      v0=1
      v0=2
      v1=1
      v2=1
      v3=1 goal
      v4=1 goal
      """
    let text = LandmarkGraph(of: task).text(task)
    #expect(text.hasPrefix(expected))
    #expect(!text.contains("v1=1 =r=> v0=2"))
    #expect(!text.contains("v2=1 =r=> v0=2"))
  }
}
