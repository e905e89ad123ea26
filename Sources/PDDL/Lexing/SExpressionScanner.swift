import Glibc

/// The hot loop of reading: bytes in, nodes out.
///
/// It goes over the bytes once, keeps its own stack of open lists instead of recursion, and never
/// fails: what is wrong it leaves in `tooDeep`, `strayClose` and `unclosed` for
/// `SExpressionReader` to put into words.
struct SExpressionScanner: ~Copyable {
  /// How deep lists may nest. Reading and checking recurse over conditions, so the limit keeps
  /// their stacks small; no sensible file comes near it.
  static let nestingLimit = 500

  /// The nodes so far.
  private(set) var nodes: [SExpressions.Node] = []
  /// The names so far.
  private(set) var symbols = SymbolTable()
  /// The offset of the first list that is nested too deep; its inside is skipped.
  private(set) var tooDeep: Int?
  /// The offset of the first closing parenthesis that closes nothing.
  private(set) var strayClose: Int?
  /// The indices of the list nodes that the text ends in, outermost first.
  private(set) var unclosed: [Int] = []

  /// Makes symbols 0, 1, … of keywords, which are in lower case.
  init(keywords: [String]) {
    for keyword in keywords {
      var name = keyword
      name.withUTF8 { bytes in
        var hash = ByteTable.emptyHash
        for byte in bytes { hash = ByteTable.combine(hash, ByteTable.lowercased(byte)) }
        _ = symbols.intern(bytes, hash: ByteTable.finish(hash))
      }
    }
  }

  /// Reads bytes from an offset to their end. There are fewer than 2³² of them.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let base = bytes.baseAddress else { return }
    let end = bytes.count
    // Locals, since the optimiser keeps them in registers and checks no exclusive access to them.
    var nodes: [SExpressions.Node] = []
    nodes.reserveCapacity(Self.estimateNodes(bytes))
    var open: [Int] = []
    open.reserveCapacity(Self.nestingLimit)
    /// How many lists are open inside one that is nested too deep.
    var skipped = 0
    let folding = ByteTable.folding

    folding.withUnsafeBufferPointer { folding in
      var position = start
      while position < end {
        let byte = base[position]
        if folding[Int(byte)] != 0 || byte == UInt8(ascii: "?") {
          // A symbol: fold and hash it on the way to its end. A question mark starts a symbol
          // wherever it stands: competition files have `(aircraft?a)`.
          let first = position
          var hash = ByteTable.emptyHash
          var folded = byte == UInt8(ascii: "?") ? byte : folding[Int(byte)]
          repeat {
            hash = ByteTable.combine(hash, folded)
            position &+= 1
            if position == end { break }
            folded = folding[Int(base[position])]
          } while folded != 0
          if skipped != 0 { continue }
          let name = UnsafeBufferPointer(start: base + first, count: position &- first)
          let symbol = symbols.intern(name, hash: ByteTable.finish(hash))
          nodes.append(
            SExpressions.Node(
              symbol: symbol, offset: UInt32(truncatingIfNeeded: first),
              end: Int32(truncatingIfNeeded: nodes.count &+ 1)))
        } else if byte == UInt8(ascii: "(") {
          if skipped != 0 {
            skipped &+= 1
          } else {
            if open.count == Self.nestingLimit {
              if tooDeep == nil { tooDeep = position }
              skipped = 1
            } else {
              open.append(nodes.count)
              nodes.append(
                SExpressions.Node(
                  symbol: SExpressions.Node.listSymbol,
                  offset: UInt32(truncatingIfNeeded: position),
                  end: 0))
            }
          }
          position &+= 1
        } else if byte == UInt8(ascii: ")") {
          if skipped != 0 {
            skipped &-= 1
          } else if let list = open.popLast() {
            nodes[list].end = Int32(truncatingIfNeeded: nodes.count)
          } else if strayClose == nil {
            strayClose = position
          }
          position &+= 1
        } else if byte == UInt8(ascii: ";") {
          let newline = memchr(base + position, Int32(UInt8(ascii: "\n")), end &- position)
          position = newline.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? end
        } else {
          position &+= 1
        }
      }
    }
    for list in open { nodes[list].end = Int32(truncatingIfNeeded: nodes.count) }
    unclosed = open
    self.nodes = nodes
  }

  /// About how many nodes a text has, from a sample of it.
  private static func estimateNodes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let sample = min(bytes.count, 1 << 16)
    let sampleStart = (bytes.count - sample) / 2
    var ends = 0
    var previous: UInt8 = 0
    for index in sampleStart..<(sampleStart + sample) {
      let byte = bytes[index]
      // A symbol or list counts once: where white space or a parenthesis follows something else.
      if byte <= UInt8(ascii: ")"), previous > UInt8(ascii: ")") || byte == UInt8(ascii: "(") {
        ends += 1
      }
      previous = byte
    }
    let estimate = Int(Double(ends) * Double(bytes.count) / Double(max(sample, 1)) * 1.05)
    // A text of nothing but parentheses has more, but is no reason to ask for that much memory.
    return min(estimate, bytes.count / 3) + 16
  }
}
