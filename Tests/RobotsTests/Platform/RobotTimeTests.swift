import Robots
import TestSupport
import Testing

@Suite struct RobotTimeTests {
  @Test func millionsOfSmallStepsAddUpExactly() {
    var time = RobotTime.zero
    for _ in 0..<500_000 { time = time + 0.002 }
    #expect(time == RobotTime(seconds: 1000))
  }

  @Test func whatDoesNotFitBecomesTheNearestMoment() {
    #expect(RobotTime(seconds: .nan) == .zero)
    #expect(RobotTime(seconds: .infinity) == .never)
    #expect(RobotTime(seconds: -1e300).nanoseconds == .min)
    #expect(RobotTime.never + 1 == .never)
    #expect(RobotTime.never + -.infinity == RobotTime(nanoseconds: -1))
    #expect(RobotTime(nanoseconds: .min) + -1 == RobotTime(nanoseconds: .min))
    #expect(RobotTime.zero + .nan == .zero)
  }

  @Test(arguments: 0..<20)
  func sumAndDifferenceUndoEachOther(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let start = RobotTime(seconds: Double.random(in: 0...1e5, using: &random))
    let seconds = Double.random(in: -100...100, using: &random)
    let end = start + seconds
    #expect(abs((end - start) - seconds) < 1e-9)
    #expect((end < start) == (seconds < 0))
  }
}
