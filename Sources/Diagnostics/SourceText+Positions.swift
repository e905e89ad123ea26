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
  /// The lines and columns of offsets, which are in ascending order.
  ///
  /// - Complexity: O(bytes + offsets): one pass for all of them.
  public func positions(of offsets: [Int]) -> [SourcePosition] {
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

  /// The line around an offset, and how many characters of it are before the offset.
  ///
  /// Of a long line it is the part that fits on a terminal, with `…` where something is left out.
  ///
  /// - Complexity: O(1), however long the line is.
  public func excerpt(around offset: Int) -> (text: String, caret: Int) {
    let reach = 100
    // Bytes that are no UTF-8 might never start a character.
    let byteReach = 4 * reach
    let offset = min(max(offset, contentStart), bytes.count)
    let newline = UInt8(ascii: "\n")

    var start = offset
    var caret = 0
    while start > contentStart, bytes[start - 1] != newline, caret < reach,
      offset - start < byteReach
    {
      start -= 1
      if !UTF8Byte.isContinuation(bytes[start]) { caret += 1 }
    }
    var end = offset
    var count = 0
    while end < bytes.count, bytes[end] != newline, end - offset < byteReach {
      if !UTF8Byte.isContinuation(bytes[end]) {
        if count == reach { break }
        count += 1
      }
      end += 1
    }

    let isCutBefore = start > contentStart && bytes[start - 1] != newline
    let isCutBehind = end < bytes.count && bytes[end] != newline
    if !isCutBehind, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return (
      (isCutBefore ? "…" : "") + text + (isCutBehind ? "…" : ""), caret + (isCutBefore ? 1 : 0)
    )
  }
}

/// Questions about single bytes of UTF-8.
enum UTF8Byte {
  /// Whether a byte is inside a character rather than at its start.
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
