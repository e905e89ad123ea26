/// Goes over the lines of a file.
struct LineReader: ~Copyable {
  private var bytes: ByteStream
  /// How many bytes of the window the line takes that `next` gave last, with its end.
  private var consumed = 0

  /// The number of the line that `next` gave last, counted from 1.
  private(set) var number = 0

  init(_ bytes: consuming ByteStream) { self.bytes = bytes }

  /// How much of the file has been read.
  var bytesRead: Int { bytes.windowStart + bytes.position }

  /// A line without its end; its bytes can be used until the next one is read.
  struct Line {
    var text: UnsafeBufferPointer<UInt8>
    /// Whether the file ends in the line, without a line break.
    var isCut: Bool
  }

  /// The next line; nil at the end of the file.
  mutating func next() -> Line? {
    bytes.position += consumed
    consumed = 0
    var offset = 0
    while true {
      if bytes.position + offset == bytes.end, !bytes.refill(keepingFrom: bytes.position) { break }
      if bytes.base[bytes.position + offset] == UInt8(ascii: "\n") { break }
      offset += 1
    }
    let isCut = bytes.position + offset >= bytes.end
    if isCut, offset == 0 { return nil }
    number += 1
    consumed = isCut ? offset : offset + 1
    var length = offset
    var first = bytes.position
    if bytes.windowStart + first == 0, length >= 3, bytes.base[first] == 0xEF {
      // A UTF-8 byte order mark.
      first += 3
      length -= 3
    }
    if length > 0, bytes.base[first + length - 1] == UInt8(ascii: "\r") { length -= 1 }
    let text = UnsafeBufferPointer(start: UnsafePointer(bytes.base) + first, count: length)
    return Line(text: text, isCut: isCut)
  }

  /// Makes the line that `next` gave last the next one again.
  mutating func unread() {
    guard consumed > 0 else { return }
    consumed = 0
    number -= 1
  }
}
