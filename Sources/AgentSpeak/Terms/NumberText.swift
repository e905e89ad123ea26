/// How numbers are written: whole ones without a fraction, others as Java writes a double.
enum NumberText {
  static func text(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return String(whole) }
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let magnitude = abs(value)
    // Swift's shortest digits are Java's; only where the exponent begins differs.
    let (digits, exponent) = decimal(magnitude)
    let sign = value < 0 ? "-" : ""
    if magnitude >= 1e-3 && magnitude < 1e7 { return sign + plain(digits, exponent) }
    let fraction = digits.count > 1 ? String(digits.dropFirst()) : "0"
    return "\(sign)\(digits.prefix(1)).\(fraction)E\(exponent)"
  }

  /// The significant digits of a positive number, and the power of ten of the first.
  private static func decimal(_ value: Double) -> (digits: String, exponent: Int) {
    let parts = value.description.split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0] == "0" ? "" : String(mantissa[0])
    var digits = whole + (mantissa.count > 1 ? String(mantissa[1]) : "")
    exponent += whole.count - 1
    while digits.first == "0" && digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == "0" && digits.count > 1 { digits.removeLast() }
    return (digits, exponent)
  }

  private static func plain(_ digits: String, _ exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let whole = digits.prefix(exponent + 1)
    let zeros = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    let fraction = digits.dropFirst(exponent + 1)
    return "\(whole)\(zeros).\(fraction.isEmpty ? "0" : String(fraction))"
  }
}
