import Robots

/// The platform's battery: what the motors and the computers draw empties it.
struct Battery {
  /// Energy of a full battery, J.
  let capacity = 7.2e6
  /// What computers and sensors draw, W.
  let idlePower = 150.0
  /// Mechanical power of the motors for each watt drawn.
  let efficiency = 0.6
  /// What a dock charges with, W.
  let chargingPower = 1000.0
  private(set) var charge: Double
  private(set) var power = 0.0

  /// - Parameter charge: 0 to 1 at the start.
  init(charge: Double = 1) {
    self.charge = charge.clamped(to: 0...1)
  }

  var isEmpty: Bool { charge <= 0 }

  /// - Parameters:
  ///   - mechanicalPower: of all motors, W.
  ///   - isCharging: whether the robot is on a dock.
  mutating func drain(mechanicalPower: Double, isCharging: Bool, dt: Double) {
    let drawn = idlePower + mechanicalPower / efficiency
    let now = isCharging && charge < 1 ? drawn - chargingPower : drawn
    power += (now - power) * min(1, dt / 0.2)
    charge = (charge - now * dt / capacity).clamped(to: 0...1)
  }

  var state: BatteryState {
    BatteryState(
      charge: charge, capacity: capacity, power: power, voltage: 48 * (0.85 + 0.2 * charge))
  }
}
