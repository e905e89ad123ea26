/// A finding in a text in Fast Downward's SAS format: where, and what is wrong.
public struct SASError: Error, Hashable, CustomStringConvertible {
  /// The name of the file, or what stands for it.
  public var file: String
  /// The line of the finding, counted from 1.
  public var line: Int
  /// What was expected, and what was found.
  public var message: String

  /// `file:line: error: message`
  public var description: String { "\(file):\(line): error: \(message)" }
}

/// Reads numbers, keywords and lines of a SAS text one behind the other.
struct SASScanner {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  /// The line of `position`, counted from 1.
  private(set) var line = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// An error at the line of the item read last.
  func error(_ message: String) -> SASError {
    SASError(file: file, line: line, message: message)
  }

  /// The number of bytes still to be read; no list can have more elements.
  var remaining: Int { bytes.count - position }

  /// Reads a keyword such as `begin_state`.
  mutating func keyword(_ expected: String) throws(SASError) {
    let found = nextWord()
    guard bytes[found].elementsEqual(expected.utf8) else {
      throw error("expected '\(expected)', found \(quoted(found))")
    }
  }

  /// Reads an integer in a range.
  ///
  /// - Parameters:
  ///   - range: the numbers that are allowed.
  ///   - meaning: what the number says, for the error message.
  mutating func integer(
    _ range: ClosedRange<Int32>, _ meaning: @autoclosure () -> String
  ) throws(SASError) -> Int32 {
    let found = nextWord()
    guard let value = Self.integer(bytes[found]) else {
      throw error("expected \(meaning()), found \(quoted(found))")
    }
    guard value >= Int64(range.lowerBound), value <= Int64(range.upperBound) else {
      let bounds =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "\(range.lowerBound)...\(range.upperBound)"
      throw error("\(meaning()) must be \(bounds), found \(value)")
    }
    return Int32(value)
  }

  /// Reads a number of things; more than there are bytes left cannot be.
  mutating func count(_ meaning: @autoclosure () -> String) throws(SASError) -> Int {
    Int(try integer(0...Int32(clamping: remaining), meaning()))
  }

  /// Reads the next line that is not empty, without spaces at its ends.
  mutating func restOfLine(_ meaning: @autoclosure () -> String) throws(SASError) -> String {
    skipSpace()
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let start = position
    position = end
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    guard end > start else { throw error("expected \(meaning()), found the end of the text") }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Checks that nothing but space is left.
  mutating func end() throws(SASError) {
    let found = nextWord()
    guard found.isEmpty else { throw error("expected the end of the text, found \(quoted(found))") }
  }

  private mutating func nextWord() -> Range<Int> {
    skipSpace()
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]) { position += 1 }
    return start..<position
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private func quoted(_ range: Range<Int>) -> String {
    if range.isEmpty { return "the end of the text" }
    return "'\(String(decoding: bytes[range].prefix(40), as: UTF8.self))'"
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let magnitude = isNegative ? digits.dropFirst() : digits
    guard !magnitude.isEmpty, magnitude.count <= 18 else { return nil }
    var value: Int64 = 0
    for digit in magnitude {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }
}
