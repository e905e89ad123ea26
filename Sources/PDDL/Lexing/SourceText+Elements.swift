extension SourceText {
  /// The offset of an element of the list that starts at an offset; element 0 is the list's head.
  ///
  /// The syntax tree keeps where atoms start, but not where their arguments do: they are needed
  /// only when something is wrong with one.
  ///
  /// - Returns: nil if no list starts there or it has too few elements.
  func offset(ofElement index: Int, inListAt offset: Int) -> Int? {
    guard offset >= 0, offset < bytes.count, bytes[offset] == UInt8(ascii: "(") else { return nil }
    var position = offset + 1
    var depth = 0
    var element = -1
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "("):
        position += 1
        depth += 1
        if depth == 1 { element += 1 }
        if depth > 1 || element != index { continue }
      case UInt8(ascii: ")"):
        position += 1
        depth -= 1
        if depth < 0 { return nil }
        continue
      case UInt8(ascii: ";"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        continue
      case let byte where ByteTable.folding[Int(byte)] == 0 && byte != UInt8(ascii: "?"):
        position += 1
        continue
      default:
        position += 1
        while position < bytes.count, ByteTable.folding[Int(bytes[position])] != 0 { position += 1 }
        if depth > 0 { continue }
        element += 1
      }
      if element == index { return start }
    }
    return nil
  }
}
