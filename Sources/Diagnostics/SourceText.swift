/// A text with the name that diagnostics call it by.
public struct SourceText: Sendable {
  /// The name of the file, or what stands for it.
  public let name: String
  /// The text's bytes, UTF-8.
  public let bytes: [UInt8]

  /// Makes a source of bytes at hand.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a source of a string at hand.
  public init(_ text: String, name: String = "<text>") {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The offset of the first byte that counts: 3 behind a UTF-8 byte order mark, else 0.
  public var contentStart: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
