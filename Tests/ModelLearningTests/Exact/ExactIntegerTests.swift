import BigInt
import TestSupport
import Testing

@testable import ModelLearning

@Suite("Exact integers")
struct ExactIntegerTests {
  @Test("Arithmetic agrees with wide integers where words overflow", arguments: 0..<100)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var exact = [ExactInteger(.min), ExactInteger(.max), .zero, .one]
    var wide = [BigInt(Int.min), BigInt(Int.max), BigInt(0), BigInt(1)]
    for _ in 0..<30 {
      let a = Int.random(in: 0..<exact.count, using: &generator)
      let b = Int.random(in: 0..<exact.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: (exact, wide) = (exact + [exact[a] + exact[b]], wide + [wide[a] + wide[b]])
      case 1: (exact, wide) = (exact + [exact[a] - exact[b]], wide + [wide[a] - wide[b]])
      case 2 where wide[a].bitWidth + wide[b].bitWidth < 400:
        (exact, wide) = (exact + [exact[a] * exact[b]], wide + [wide[a] * wide[b]])
      case 3 where !exact[b].isZero:
        (exact, wide) = (exact + [exact[a] / exact[b]], wide + [wide[a] / wide[b]])
      default:
        exact.append(.gcd(exact[a], exact[b]))
        wide.append(wide[a].greatestCommonDivisor(with: wide[b]))
      }
      #expect(exact.last?.description == wide.last?.description)
      #expect((exact[a] < exact[b]) == (wide[a] < wide[b]))
      #expect((exact[a] == exact[b]) == (wide[a] == wide[b]))
      #expect(exact.last?.sign == wide.last.map { $0.signum() < 0 ? -1 : Int($0.signum()) })
    }
  }
}
