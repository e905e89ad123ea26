/// One of the four legs.
enum Leg: Int, CaseIterable, Sendable, Hashable {
  case leftFront
  case rightFront
  case leftHind
  case rightHind

  /// Such as `front-left`: its name in the model, in sensor channels and in pictures.
  var name: String {
    switch self {
    case .leftFront: "front-left"
    case .rightFront: "front-right"
    case .leftHind: "hind-left"
    case .rightHind: "hind-right"
    }
  }

  /// +1 on the left, −1 on the right.
  var side: Double { self == .leftFront || self == .leftHind ? 1 : -1 }

  /// +1 in front, −1 behind.
  var end: Double { self == .leftFront || self == .rightFront ? 1 : -1 }
}

/// One value for each leg.
struct PerLeg<Value> {
  /// The values in the order of `Leg.allCases`.
  private var values: InlineArray<4, Value>

  /// The same value for each leg.
  init(repeating value: Value) {
    values = InlineArray(repeating: value)
  }

  init(_ make: (Leg) -> Value) {
    values = InlineArray { index in make(Leg(rawValue: index) ?? .leftFront) }
  }

  /// The value of one leg.
  subscript(leg: Leg) -> Value {
    get { values[leg.rawValue] }
    set { values[leg.rawValue] = newValue }
  }
}

/// The positions, velocities or torques of a leg's four joints: hip roll, hip pitch, knee, ankle.
typealias JointVector = SIMD4<Double>

extension SIMD4 where Scalar == Double {
  func dot(_ other: Self) -> Double { (self * other).sum() }
}

extension PerLeg: Sendable where Value: Sendable {}
