import Robots
import Testing

@Suite struct SensorFrameTests {
  private static let channels = [
    SensorChannel("knee.position", .radian), SensorChannel("knee.torque", .newtonMetre),
  ]

  @Test func aFrameHasAValueAndATimeForEachChannel() {
    let time = RobotTime(seconds: 2)
    let frame = SensorFrame(time: time, channels: Self.channels, values: [0.5, 80])
    #expect(frame["knee.torque"] == 80 && frame["hip"] == nil)
    #expect(frame.times == [time, time])
    let short = SensorFrame(time: time, channels: Self.channels, values: [0.5])
    #expect(short.values[0] == 0.5 && short.values[1].isNaN && short.times.count == 2)
    let long = SensorFrame(time: time, channels: Self.channels, values: [1, 2, 3])
    #expect(long.values == [1, 2])
  }

  @Test func unitsAreWrittenAsPhysicistsDo() {
    #expect(
      SensorUnit.allCases.map(\.rawValue) == [
        "m", "m/s", "m/s²", "rad", "rad/s", "N", "N·m", "V", "A", "W", "J", "°C", "1",
      ])
  }

  @Test func aBatteryLastsAsLongAsItsChargeSays() {
    let low = BatteryState(charge: 0.25, capacity: 3600, power: 100, voltage: 48)
    #expect(low.remainingTime == 9 && !low.isCharging)
    let charging = BatteryState(charge: 0.25, capacity: 3600, power: -50, voltage: 50)
    #expect(charging.remainingTime == nil && charging.isCharging)
  }

  /// The units of every platform's channels, one line each.
  @Test func theLeggedPlatformMeasuresWithUnits() {
    let sensors = MobileProfile.legged.description.sensors
    #expect(
      sensors.map { "\($0.name) \($0.unit.rawValue)" } == [
        "position.x m", "position.y m", "position.z m", "roll rad", "pitch rad", "yaw rad",
        "velocity.forward m/s", "velocity.lateral m/s", "velocity.turn rad/s", "odometer m",
        "battery.charge 1", "battery.voltage V", "battery.power W", "front-left.contact 1",
        "front-right.contact 1", "hind-left.contact 1", "hind-right.contact 1",
      ])
  }
}
