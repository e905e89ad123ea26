internal import Synchronization

/// Identifiers of what is stored: a word for the kind, then the time and 60 random bits, so that they
/// sort by age and cannot be guessed from one another. Those that one process makes never have the same time.
enum Identifier {
  private static let lastTime = Mutex<UInt64>(0)
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A new identifier, such as `job-01jd3q8x9k4tz0v6m2hq8c`.
  static func make(_ kind: String) -> String {
    let now = UInt64(Store.now * 1000)
    let milliseconds = lastTime.withLock { last in
      last = max(now, last + 1)
      return last
    }
    return
      "\(kind)-\(text(milliseconds, digits: 10))\(text(UInt64.random(in: 0 ... .max), digits: 12))"
  }

  /// A number in Crockford's base 32, its last digits.
  private static func text(_ number: UInt64, digits count: Int) -> String {
    var rest = number
    var text: [Character] = []
    for _ in 0..<count {
      text.append(digits[Int(rest & 31)])
      rest >>= 5
    }
    return String(text.reversed())
  }
}
