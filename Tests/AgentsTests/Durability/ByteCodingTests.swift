import TestSupport
import Testing

@testable import Agents

/// Numbers and texts in bytes.
@Suite struct ByteCodingTests {
  @Test(arguments: [
    (0, 1), (-1, 1), (63, 1), (-64, 1), (64, 2), (-65, 2), (8191, 2), (8192, 3), (1 << 40, 6),
    (Int.max, 10), (Int.min, 10),
  ])
  func wholeNumbersTakeAsMuchRoomAsTheyNeed(value: Int, size: Int) throws {
    var writer = ByteWriter()
    writer.put(value)
    #expect(writer.bytes.count == size)
    var reader = ByteReader(writer.bytes[...])
    #expect(try reader.int() == value)
    #expect(reader.left == 0)
  }

  @Test(arguments: 0..<20) func whatIsWrittenIsRead(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<50).map { _ in
      Int(
        truncatingIfNeeded: UInt64.random(in: 0...UInt64.max, using: &random)
          >> UInt64.random(in: 0..<64, using: &random))
    }
    let values = (0..<50).map { _ in
      Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
    }
    let texts = ["", "a", "ä€𝄞", "two\nlines", String(repeating: "x", count: 300)]
    var writer = ByteWriter()
    for number in numbers { writer.put(number) }
    for value in values { writer.put(value) }
    for text in texts { writer.put(text) }
    writer.put(true)
    var reader = ByteReader(writer.bytes[...])
    for number in numbers { #expect(try reader.int() == number) }
    for value in values { #expect(try reader.double().bitPattern == value.bitPattern) }
    for text in texts { #expect(try reader.string() == text) }
    #expect(try reader.bool() && reader.left == 0)
    // Of what is cut off everything is read that is there, and then no more.
    let cut = writer.bytes.prefix(Int.random(in: 0..<writer.bytes.count, using: &random))
    var short = ByteReader(cut)
    #expect(throws: SnapshotError.self) {
      for _ in numbers { _ = try short.int() }
      for _ in values { _ = try short.double() }
      for _ in texts { _ = try short.string() }
      _ = try short.bool()
    }
  }

  @Test(
    arguments: [
      [0x80, 0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [],
    ] as [[UInt8]])
  func whatIsNoNumberIsAnError(bytes: [UInt8]) {
    #expect(throws: SnapshotError.self) {
      var reader = ByteReader(bytes[...])
      _ = try reader.int()
    }
  }

  /// A length that promises more than there is costs nothing.
  @Test func lengthsAreNotBelieved() {
    var writer = ByteWriter()
    writer.put(Int.max / 2)
    #expect(throws: SnapshotError.self) {
      var reader = ByteReader(writer.bytes[...])
      _ = try reader.string()
    }
  }
}
