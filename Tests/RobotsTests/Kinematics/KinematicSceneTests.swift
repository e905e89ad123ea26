import Testing

@testable import Robots

@Suite struct KinematicSceneTests {
  private func world(_ passages: Int) -> RobotWorld {
    var world = RobotWorld(name: "w", bounds: Area(x: 0...9, y: 0...9))
    world.passages = (0..<passages).map {
      Passage(name: "p\($0)", area: Area(x: 1...2, y: 1...2), isClosed: $0 == 0)
    }
    return world
  }

  @Test func passagesAreFoundClosedAsOftenAsThePlanSays() {
    let scene = KinematicScene(world(1000), faults: FaultPlan(seed: 5, closedPassage: 0.3))
    #expect((240...360).contains(scene.closed.count { $0 }))
    #expect(scene.closed[0], "what the world closes is closed")
    let open = KinematicScene(world(1000), faults: FaultPlan())
    #expect(open.closed.count { $0 } == 1)
  }

  @Test func passagesChangeAsOftenAsThePlanSays() {
    let scene = KinematicScene(world(100), faults: FaultPlan(seed: 2, passageChange: 10))
    var changes = 0
    var before = scene.closed
    for step in 1...10_000 {
      scene.advance(to: RobotTime(seconds: Double(step) / 10))
      changes += zip(before, scene.closed).count { $0 != $1 }
      before = scene.closed
    }
    // 100 passages for 1000 s, each every 10 s: 10,000 changes but for those that cancel out in a step.
    #expect((9000...11_000).contains(changes))
  }

  @Test func whoIsInTheWayIsOnlyInTheWayOfThoseWhoComeNearer() {
    let scene = KinematicScene(world(0), faults: .none)
    scene.occupants = [.init(x: 0, y: 0, radius: 0.5), .init(x: 0.9, y: 0, radius: 0.5)]
    #expect(scene.isOccupied(x: 0.1, y: 0, fromX: 0, fromY: 0, by: 0))
    #expect(!scene.isOccupied(x: -0.1, y: 0, fromX: 0, fromY: 0, by: 0))
    #expect(scene.isOccupied(x: 0.8, y: 0, fromX: 0.9, fromY: 0, by: 1))
  }
}
