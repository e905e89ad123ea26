import RandomNumbers
import Testing

@testable import LeggedRobot

@Suite struct SensorSampleTests {
  @Test func aNumberThatNoSensorCanGiveIsNoticedInEveryChannel() {
    #expect(SensorSample().isFinite)
    let changes: [(inout SensorSample) -> Void] = [
      { $0.positions[.leftHind].y = .nan }, { $0.velocities[.rightFront].w = .infinity },
      { $0.torques[.rightHind].x = -.infinity }, { $0.footLoads[.leftFront] = .nan },
      { $0.gyroscope.z = .nan }, { $0.accelerometer.x = .infinity }, { $0.attitude.w = .nan },
    ]
    for change in changes {
      var sample = SensorSample()
      change(&sample)
      #expect(!sample.isFinite)
    }
  }

  @Test func errorsHaveMean0AndVariance1AndNoTail() {
    var random = SplitMix64(seed: 7 as UInt64)
    let errors = (0..<20_000).map { _ in random.sensorError() }
    let mean = errors.reduce(0, +) / 20_000
    let variance = errors.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03 && abs(variance - 1) < 0.05)
    #expect(errors.allSatisfy { abs($0) <= 3.5 })
  }
}
