import Robots
import Testing

@testable import LeggedRobot

@Suite struct LeggedDescriptionTests {
  @Test func everyMeasurementHasAChannelWithItsUnit() {
    let sensors = PlatformModel.sensorChannels
    #expect(Set(sensors.map(\.name)).count == sensors.count)
    func count(_ unit: SensorUnit) -> Int { sensors.count { $0.unit == unit } }
    // Sixteen joints; four feet; gyroscope, accelerometer, attitude; battery.
    #expect(count(.radian) == 16 && count(.radianPerSecond) == 19 && count(.newtonMetre) == 16)
    #expect(count(.newton) == 4 && count(.metrePerSecondSquared) == 3 && count(.ratio) == 9)
    #expect(count(.volt) == 1 && count(.watt) == 1 && sensors.count == 69)
    #expect(sensors.first?.name == "front-left.roll.position")
  }

  /// Each value of a sample stands in the channel of its name.
  @Test func valuesStandInTheirChannels() {
    var sample = SensorSample()
    sample.positions[.rightFront].z = 0.5
    sample.torques[.leftHind].w = 80
    sample.footLoads[.rightHind] = 270
    sample.gyroscope = SIMD3(1, 2, 3)
    var contacts = PerLeg(repeating: false)
    contacts[.rightHind] = true
    let values = sample.values(contacts: contacts)
    let frame = SensorFrame(
      time: .zero, channels: PlatformModel.sensorChannels, values: values + [0.9, 48, 150])
    let expected = [
      "front-right.knee.position": 0.5, "hind-left.ankle.torque": 80, "hind-right.foot.load": 270,
      "hind-right.foot.contact": 1, "hind-left.foot.contact": 0, "gyroscope.y": 2,
      "accelerometer.z": 9.81, "attitude.w": 1, "battery.charge": 0.9, "battery.power": 150,
    ]
    for (name, value) in expected { #expect(frame[name] == value, "\(name)") }
    #expect(frame.values.count { $0 != 0 } == 12)
  }
}
