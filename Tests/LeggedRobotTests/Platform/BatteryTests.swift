import Robots
import Testing

@testable import LeggedRobot

@Suite struct BatteryTests {
  private func run(
    _ battery: inout Battery, watts: Double, seconds: Int, isCharging: Bool = false
  ) {
    for _ in 0..<seconds * 100 {
      battery.drain(mechanicalPower: watts, isCharging: isCharging, dt: 0.01)
    }
  }

  @Test func whatIsDrawnIsTakenOutOfTheCharge() {
    var battery = Battery()
    run(&battery, watts: 300, seconds: 100)
    // 150 W for computers and 300 W of motion at an efficiency of 0.6 are 650 W: 65 kJ of 7.2 MJ.
    #expect(abs(battery.charge - (1 - 65_000 / 7.2e6)) < 1e-6)
    #expect(abs(battery.state.power - 650) < 1)
    #expect(battery.state.voltage > 40 && !battery.state.isCharging)
  }

  @Test func aDockFillsItAndNotMoreThanFull() {
    var battery = Battery(charge: 0.5)
    run(&battery, watts: 0, seconds: 1000, isCharging: true)
    // 1000 W come in, 150 W go out.
    #expect(abs(battery.charge - (0.5 + 850_000 / 7.2e6)) < 1e-6)
    #expect(battery.state.isCharging)
    battery = Battery(charge: 0.9999)
    run(&battery, watts: 0, seconds: 10, isCharging: true)
    #expect(battery.charge > 0.9999 && battery.charge <= 1)
  }

  @Test func itRunsEmptyAndNoFurther() {
    var battery = Battery(charge: 1e-4)
    #expect(!battery.isEmpty)
    run(&battery, watts: 1000, seconds: 10)
    #expect(battery.isEmpty && battery.charge == 0)
    #expect(Battery(charge: -3).charge == 0 && Battery(charge: 7).charge == 1)
  }
}
