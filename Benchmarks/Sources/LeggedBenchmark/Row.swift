import Glibc
import Robots

/// One line of the table: a trial for each seed, and what must come of it.
struct Row {
  enum Goal {
    /// The mean speed of each run is within a part of the commanded one.
    case speed(within: Double)
    /// The mean speed of each run is at least so many m/s.
    case atLeast(Double)
    /// Each run ends without a fall, the robot beyond x, m.
    case beyond(Double)
    /// Each run ends without a fall.
    case survive
    /// Each run ends standing at this height, m, within 2 cm.
    case stands(Double)
  }

  var name: String
  var goal: Goal
  var trial: (UInt64) -> Trial

  func measure(seeds: ClosedRange<UInt64>) -> String {
    let outcomes = seeds.map { trial($0).run() }
    let good = outcomes.filter { isMet($0, trial(1).speed ?? 0) }.count
    let failures = outcomes.compactMap(\.failure)
    let upright = outcomes.filter { $0.failure == nil }
    var found: [String] = []
    if let low = upright.map(\.speed).min(), let high = upright.map(\.speed).max(),
      trial(1).speed != nil, trial(1).shove == nil
    {
      found.append("\(Format.number(low, 3)) to \(Format.number(high, 3)) m/s")
    }
    let tilt = (upright.map(\.tilt).max() ?? 0) * 180 / .pi
    found.append("tilt up to \(Format.number(tilt, 1))°")
    if let drift = upright.map(\.drift).max(), trial(1).speed != nil {
      found.append("odometry off by up to \(Format.number(drift * 100, 1)) %")
    }
    if case .beyond = goal, let least = outcomes.map(\.end.x).min() {
      found.append("reached x = \(Format.number(least, 1)) m or more")
    }
    if let failure = failures.first { found.append("\(failures.count) × \(failure)") }
    let verdict = good == outcomes.count ? "met" : missed(outcomes)
    return "| \(name) | \(wanted) | \(good) of \(outcomes.count) | "
      + "\(found.joined(separator: "; ")) | \(verdict) |"
  }

  private var wanted: String {
    switch goal {
    case .speed(let part): "speed within \(Format.number(part * 100, 0)) %"
    case .atLeast(let speed): "\(speed) m/s or more"
    case .beyond(let x): "past x = \(x) m"
    case .survive: "no fall"
    case .stands(let height): "stands at \(height) m"
    }
  }

  private func isMet(_ outcome: Trial.Outcome, _ commanded: Double) -> Bool {
    guard outcome.failure == nil else { return false }
    switch goal {
    case .speed(let part): return abs(outcome.speed - commanded) <= part * commanded
    case .atLeast(let speed): return outcome.speed >= speed
    case .beyond(let x): return outcome.end.x > x
    case .survive: return outcome.posture != .fallen
    case .stands(let height):
      return abs(outcome.height - height) < 0.02 && outcome.posture == .standing
    }
  }

  /// By how much the goal is missed in the worst run.
  private func missed(_ outcomes: [Trial.Outcome]) -> String {
    let commanded = trial(1).speed ?? 0
    switch goal {
    case .speed(let part):
      let worst = outcomes.map { abs($0.speed - commanded) / commanded }.max() ?? 1
      return "missed by \(Format.number((worst - part) * 100, 1)) points"
    case .atLeast(let speed):
      return "missed by \(Format.number(speed - (outcomes.map(\.speed).min() ?? 0), 2)) m/s"
    case .beyond(let x):
      let least = outcomes.map(\.end.x).min() ?? 0
      return "missed by \(Format.number(max(0, x - least), 1)) m"
    case .survive, .stands:
      let bad = outcomes.filter { !isMet($0, commanded) }.count
      return "missed in \(bad) of \(outcomes.count)"
    }
  }
}

enum Format {
  static func number(_ value: Double, _ digits: Int) -> String {
    let scale = pow(10, Double(digits))
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 1e15 else { return "\(value)" }
    let whole = Int(rounded)
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(whole)" }
    let unit = Int(scale)
    let part = String(unit + whole % unit).dropFirst()
    return "\(sign)\(whole / unit).\(part)"
  }
}
