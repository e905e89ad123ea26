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
}
