/// Writes numbers and text as few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// A number from 0 on, seven bits a byte, the lowest first.
  mutating func append(_ number: Int) {
    var rest = UInt(max(number, 0))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// How many there are, then the differences between ascending numbers.
  mutating func append(_ ascending: [Int]) {
    append(ascending.count)
    var last = 0
    for number in ascending {
      append(number - last)
      last = number
    }
  }

  mutating func append(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
  }

  mutating func append(_ text: String) {
    let utf8 = Array(text.utf8)
    append(utf8.count)
    bytes += utf8
  }
}

/// Reads what `ByteWriter` wrote; bytes that it did not write are an error.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws(StoreError) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value) & Int.max }
      shift += 7
    }
    throw .isDamaged("a trace")
  }

  mutating func ascending() throws(StoreError) -> [Int] {
    let count = try self.count()
    var numbers: [Int] = []
    var last = 0
    for _ in 0..<count {
      let (sum, overflow) = last.addingReportingOverflow(try number())
      if overflow { throw .isDamaged("a trace") }
      last = sum
      numbers.append(last)
    }
    return numbers
  }

  mutating func value() throws(StoreError) -> Double {
    guard bytes.count - position >= 8 else { throw .isDamaged("a trace") }
    var pattern: UInt64 = 0
    for byte in bytes[position..<position + 8].reversed() { pattern = pattern << 8 | UInt64(byte) }
    position += 8
    return Double(bitPattern: pattern)
  }

  mutating func text() throws(StoreError) -> String {
    let count = try self.count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// A number of things that take at least a byte each.
  mutating func count() throws(StoreError) -> Int {
    let count = try number()
    guard count <= bytes.count - position else { throw .isDamaged("a trace") }
    return count
  }
}
