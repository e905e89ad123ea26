/// A place in a text as people count it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in characters (Unicode scalars), counted from 1.
  public var column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// The line and column of a location; nil for syntax that did not come from a text.
  ///
  /// - Complexity: O(offset).
  public func position(of location: SourceLocation) -> SourcePosition? {
    guard location.offset >= 0 else { return nil }
    return positions(of: [location.offset]).first
  }

  /// The lines and columns of offsets, which are in ascending order.
  ///
  /// - Complexity: O(bytes + offsets): one pass for all of them.
  func positions(of offsets: [Int]) -> [SourcePosition] {
    var positions: [SourcePosition] = []
    var position = SourcePosition(line: 1, column: 1)
    var scanned = contentStart
    bytes.withUnsafeBufferPointer { bytes in
      for offset in offsets {
        while scanned < min(offset, bytes.count) {
          if bytes[scanned] == UInt8(ascii: "\n") {
            position.line += 1
            position.column = 1
          } else if !UTF8Byte.isContinuation(bytes[scanned]) {
            position.column += 1
          }
          scanned += 1
        }
        positions.append(position)
      }
    }
    return positions
  }

  /// A piece of the line around an offset, short enough for a terminal, and how many characters
  /// of it are before the offset.
  func excerpt(around offset: Int) -> (text: String, caret: Int) {
    let longest = 160
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > contentStart, bytes[start - 1] != UInt8(ascii: "\n"), offset - start < longest {
      start -= 1
    }
    while start < offset, UTF8Byte.isContinuation(bytes[start]) { start += 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - offset < longest { end += 1 }
    while end > offset, end < bytes.count, UTF8Byte.isContinuation(bytes[end]) { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    let caret = bytes[start..<offset].count { !UTF8Byte.isContinuation($0) }
    return (text, caret)
  }
}

/// Questions about single bytes of UTF-8.
enum UTF8Byte {
  /// Whether a byte is inside a character rather than at its start.
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
