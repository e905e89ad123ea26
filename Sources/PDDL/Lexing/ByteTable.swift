/// What single bytes mean to the s-expression reader.
enum ByteTable {
  /// The byte in lower case if it is an ASCII letter, else the byte itself.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// For each byte: 0 if it ends a symbol (white space, control characters, parentheses, the
  /// semicolon of a comment, and the question mark that starts a variable), else the byte in lower
  /// case.
  static let folding: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"),
      UInt8(ascii: "?"):
      0
    default: lowercased(byte)
    }
  }

  /// The hash of no bytes.
  static let emptyHash: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds a folded byte to a hash.
  @inline(__always)
  static func combine(_ hash: UInt64, _ folded: UInt8) -> UInt64 {
    (hash ^ UInt64(folded)) &* 0x9FB2_1C65_1E98_DF25
  }

  /// Mixes a hash so that its upper half is good to index a table with.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}
