/// Writes numbers and texts into bytes.
///
/// Whole numbers take one byte for each seven bits, so small ones are small; their sign is the lowest
/// bit.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(byte: UInt8) { bytes.append(byte) }

  mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func put(_ value: Int) {
    var rest = UInt(bitPattern: (value << 1) ^ (value >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes eight bytes, the lowest first.
  mutating func put(fixed value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  mutating func put(_ value: Double) { put(fixed: value.bitPattern) }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ content: [UInt8]) {
    put(content.count)
    bytes += content
  }
}

/// Reads what a `ByteWriter` has written; never reads beyond the end, whatever the bytes are.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// How many bytes are left.
  var left: Int { bytes.endIndex - place }

  mutating func byte() throws -> UInt8 {
    guard place < bytes.endIndex else { throw SnapshotError("it ends too early") }
    place += 1
    return bytes[place - 1]
  }

  mutating func bool() throws -> Bool { try byte() != 0 }

  mutating func int() throws -> Int {
    var value: UInt = 0
    for shift in stride(from: 0 as UInt, to: 70, by: 7) {
      let next = try byte()
      value |= UInt(next & 0x7f) << shift
      if next < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
    }
    throw SnapshotError("a number in it is too long")
  }

  mutating func int32() throws -> Int32 {
    guard let value = Int32(exactly: try int()) else {
      throw SnapshotError("a number in it is too large")
    }
    return value
  }

  /// A number of things of which each takes a byte at least.
  mutating func count() throws -> Int {
    let count = try int()
    guard count >= 0, count <= left else { throw SnapshotError("it ends too early") }
    return count
  }

  mutating func fixed() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) { value |= UInt64(try byte()) << shift }
    return value
  }

  mutating func double() throws -> Double { Double(bitPattern: try fixed()) }

  mutating func content() throws -> ArraySlice<UInt8> {
    let count = try count()
    place += count
    return bytes[(place - count)..<place]
  }

  mutating func string() throws -> String { String(decoding: try content(), as: UTF8.self) }
}
