/// The clock that all legs step by.
struct GaitClock {
  /// What the clock wants of a leg; the number says how far it is with it, 0 to 1.
  enum Schedule {
    case stance(Double)
    case swing(Double)
  }

  var pattern: GaitPattern
  /// Where in the stride we are, 0 ..< 1.
  private(set) var phase = 0.0

  init(pattern: GaitPattern) {
    self.pattern = pattern
  }

  mutating func advance(by dt: Double) {
    phase += dt / pattern.period
    phase -= phase.rounded(.down)
  }

  /// Starts a stride anew.
  mutating func restart(at phase: Double = 0) { self.phase = phase }

  /// - Parameter ahead: seconds from now.
  func schedule(of leg: Leg, ahead: Double = 0) -> Schedule {
    var own = phase + ahead / pattern.period - pattern.offsets[leg]
    own -= own.rounded(.down)
    return own < pattern.duty
      ? .stance(own / pattern.duty) : .swing((own - pattern.duty) / (1 - pattern.duty))
  }

  /// How much of its share of the weight a leg carries: it takes it over after touch-down and hands it on
  /// before lift-off, within `ramp` of the stance.
  func share(of leg: Leg, ramp: Double, ahead: Double = 0) -> Double {
    guard case .stance(let progress) = schedule(of: leg, ahead: ahead) else { return 0 }
    return min(1, min(progress, 1 - progress) / ramp)
  }
}
