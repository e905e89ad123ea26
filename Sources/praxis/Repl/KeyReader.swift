import Glibc

/// Reads keys from a terminal in raw mode.
struct KeyReader {
  /// Gives the next byte; nil at the end of input.
  let nextByte: () -> UInt8?

  /// The next key; nil at the end of input.
  func next() -> LineBuffer.Key? {
    guard let byte = nextByte() else { return nil }
    switch byte {
    case 1: return .home
    case 2: return .left
    case 3: return .interrupt
    case 4: return .endOfInput
    case 5: return .end
    case 6: return .right
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 11: return .killToEnd
    case 12: return .clearScreen
    case 14: return .down
    case 16: return .up
    case 21: return .killToStart
    case 23: return .killWord
    case 27: return escape()
    case 0..<32: return .unknown
    default: return character(startingWith: byte)
    }
  }

  /// The key that a sequence stands for: `ESC [ A`, `ESC O H`, `ESC [ 3 ~`.
  private func escape() -> LineBuffer.Key? {
    guard let introducer = nextByte() else { return nil }
    guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else {
      return .unknown
    }
    var parameter: [UInt8] = []
    while let byte = nextByte() {
      switch byte {
      case UInt8(ascii: "A"): return .up
      case UInt8(ascii: "B"): return .down
      case UInt8(ascii: "C"): return .right
      case UInt8(ascii: "D"): return .left
      case UInt8(ascii: "H"): return .home
      case UInt8(ascii: "F"): return .end
      case UInt8(ascii: "~"):
        switch String(decoding: parameter, as: UTF8.self) {
        case "1", "7": return .home
        case "4", "8": return .end
        case "3": return .delete
        default: return .unknown
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): parameter.append(byte)
      default: return .unknown
      }
    }
    return nil
  }

  /// A character of one to four bytes.
  private func character(startingWith first: UInt8) -> LineBuffer.Key {
    var bytes = [first]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while bytes.count < length, let byte = nextByte() { bytes.append(byte) }
    guard let character = String(decoding: bytes, as: UTF8.self).first else { return .unknown }
    return .character(character)
  }
}
