import Testing

@testable import LeggedRobot

@Suite struct PlatformModelTests {
  private let model = PlatformModel()

  @Test func itHasTheMassThatIsPublishedOfBigDog() {
    #expect(abs(model.mass - 109) < 1e-9)
    #expect(abs(model.standingHeight + model.torsoRadius - 0.76) < 1e-9)
    #expect(model.torsoLength == 0.91)
  }

  @Test func legsAreMirrorImages() {
    #expect(Leg.allCases.map(model.hip).map(\.x) == [0.36, 0.36, -0.36, -0.36])
    #expect(Leg.allCases.map(model.hip).map(\.y) == [0.17, -0.17, 0.17, -0.17])
    // Front knees point backward, hind ones forward.
    #expect(Leg.allCases.map(model.bend) == [1, 1, -1, -1])
    for (left, right) in [(Leg.leftFront, Leg.rightFront), (.leftHind, .rightHind)] {
      let (a, b) = (model.range(of: left), model.range(of: right))
      #expect(a.low.x == -b.high.x && a.high.x == -b.low.x)
      for joint in 1..<4 { #expect(a.low[joint] == b.low[joint] && a.high[joint] == b.high[joint]) }
    }
    let (front, hind) = (model.range(of: .leftFront), model.range(of: .leftHind))
    for joint in 1..<4 {
      #expect(front.low[joint] == -hind.high[joint] && front.high[joint] == -hind.low[joint])
    }
  }

  @Test func aValueForEachLegIsKeptApart() {
    var names = PerLeg { $0.name }
    #expect(
      Leg.allCases.map { names[$0] } == ["front-left", "front-right", "hind-left", "hind-right"])
    names[.rightHind] = "x"
    #expect(names[.rightHind] == "x" && names[.leftHind] == "hind-left")
  }
}
