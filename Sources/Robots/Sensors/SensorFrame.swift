/// What one sensor measures.
public struct SensorChannel: Hashable, Sendable {
  /// The sensor's name, such as `front-left.knee.position`.
  public var name: String
  /// The unit of its values.
  public var unit: SensorUnit

  /// Makes a channel.
  public init(_ name: String, _ unit: SensorUnit) {
    self.name = name
    self.unit = unit
  }
}

/// The units of sensor values.
public enum SensorUnit: String, Hashable, Sendable, CaseIterable {
  /// Metres.
  case metre = "m"
  /// Metres a second.
  case metrePerSecond = "m/s"
  /// Metres a second squared.
  case metrePerSecondSquared = "m/s²"
  /// Radians.
  case radian = "rad"
  /// Radians a second.
  case radianPerSecond = "rad/s"
  /// Newtons.
  case newton = "N"
  /// Newton metres.
  case newtonMetre = "N·m"
  /// Volts.
  case volt = "V"
  /// Amperes.
  case ampere = "A"
  /// Watts.
  case watt = "W"
  /// Joules.
  case joule = "J"
  /// Degrees Celsius.
  case celsius = "°C"
  /// A part of a whole, 0 to 1; for contacts 0 or 1. Also parts of unit quaternions.
  case ratio = "1"
}

/// The values of all sensors at one moment.
public struct SensorFrame: Hashable, Sendable {
  /// When the frame was put together, on the robot's clock.
  public var time: RobotTime
  /// What is measured.
  public var channels: [SensorChannel]
  /// The values, in the channels' order and units.
  public var values: [Double]
  /// When each value was measured; not later than `time`.
  public var times: [RobotTime]

  /// Makes a frame whose values were all measured at one moment.
  ///
  /// Values that are missing are not a number; values without a channel are left out.
  public init(time: RobotTime, channels: [SensorChannel], values: [Double]) {
    self.time = time
    self.channels = channels
    let missing = max(0, channels.count - values.count)
    self.values =
      values.prefix(channels.count) + Array(repeating: Double.nan, count: missing)
    self.times = Array(repeating: time, count: channels.count)
  }

  /// The value of a channel; nil if there is none of this name. Takes time linear in the channels.
  public subscript(name: String) -> Double? {
    channels.firstIndex { $0.name == name }.map { values[$0] }
  }
}

/// How a battery is.
public struct BatteryState: Hashable, Sendable {
  /// The charge, 0 (empty) to 1 (full).
  public var charge: Double
  /// The energy that a full battery holds, in joules.
  public var capacity: Double
  /// The power drawn now, in watts; negative while it is charged.
  public var power: Double
  /// The voltage at the terminals.
  public var voltage: Double

  /// Makes a state.
  public init(charge: Double, capacity: Double, power: Double, voltage: Double) {
    self.charge = charge
    self.capacity = capacity
    self.power = power
    self.voltage = voltage
  }

  /// Whether it is being charged.
  public var isCharging: Bool { power < 0 }

  /// How long the charge lasts at the present power, in seconds; nil while no power is drawn.
  public var remainingTime: Double? {
    power > 0 ? charge * capacity / power : nil
  }
}
