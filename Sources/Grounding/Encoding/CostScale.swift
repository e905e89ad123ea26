/// Turns costs into integers.
struct CostScale {
  /// The costs in units of `1 / denominator`.
  let costs: [Int32]
  /// A power of ten, 1 if all costs are integers.
  let denominator: Int

  /// Finds the smallest power of ten, up to a million, that makes all costs integers.
  ///
  /// - Throws: `unsupported` if there is none, or if a cost does not fit into 31 bits.
  init(_ costs: [Double]) throws(GroundingError) {
    var denominator = 1
    while denominator <= 1_000_000 {
      let scaled = costs.map { $0 * Double(denominator) }
      if scaled.allSatisfy({ abs($0 - $0.rounded()) <= 1e-6 * max(1, abs($0)) * 1e-3 }) {
        guard let largest = scaled.max() else { break }
        guard largest <= Double(Int32.max / 4) else {
          throw .unsupported("action costs above \(Int32.max / 4 / Int32(denominator))")
        }
        self.costs = scaled.map { Int32($0.rounded()) }
        self.denominator = denominator
        return
      }
      denominator *= 10
    }
    guard costs.isEmpty else {
      throw .unsupported("action costs with more than six decimal places")
    }
    self.costs = []
    self.denominator = 1
  }
}
