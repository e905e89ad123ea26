import PDDL

/// Reads the formats in which a trace is a list of states and actions.
///
/// It goes over the bytes once, keeps no tree and uses no recursion. Atoms are looked up by their
/// bytes as they are scanned; only what was not met before is taken apart.
struct SExpressionReader: ~Copyable, BlockReader {
  let dialect: Dialect
  var bytes: ByteStream
  /// What the texts of atoms mean: `ignored`, `damaged`, or an atom's number plus `firstNumber`.
  var atomMemo = TextMemo()
  var fluentMemo = TextMemo()
  var actionMemo = TextMemo()
  var isInsideTrace = false
  /// How many traces were read with the current symbols.
  var traceCount = 0

  static let ignored: Int32 = 0
  static let damaged: Int32 = 1
  static let firstNumber: Int32 = 2

  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
  static let newline = UInt8(ascii: "\n")

  init(_ bytes: consuming ByteStream, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// Reads records until the block is full or the file at its end.
  mutating func read(into sink: inout ReadingState) -> Bool {
    defer { sink.bytesRead = bytes.windowStart + bytes.position }
    while !sink.block.isFull {
      skipSpace()
      guard let byte = peek() else {
        if isInsideTrace {
          reportEnd(&sink, "before the trace does")
        }
        return false
      }
      if !isInsideTrace {
        if byte == Self.opening {
          if needsNewSymbols(sink) {
            // Records that use the old ones are handed out first.
            if !sink.block.records.isEmpty { return true }
            sink.renewSymbols()
            atomMemo = TextMemo()
            fluentMemo = TextMemo()
            actionMemo = TextMemo()
            traceCount = 0
          }
          startTrace(&sink)
        } else {
          reportWord(&sink, "no trace starts here", "'('")
          skipToParenthesis()
          if peek() == Self.closing { bytes.position += 1 }
        }
      } else if byte == Self.closing {
        bytes.position += 1
        isInsideTrace = false
      } else if byte == Self.opening {
        readElement(&sink)
      } else {
        reportWord(&sink, "a trace has only lists", "'('")
        skipToParenthesis()
      }
    }
    return true
  }

  /// Whether the next trace starts with new symbols: its objects may be others of the same names.
  func needsNewSymbols(_ state: ReadingState) -> Bool {
    traceCount > 0 && (dialect.declaresObjects || state.hasManySymbols)
  }

  mutating func startTrace(_ sink: inout ReadingState) {
    isInsideTrace = true
    traceCount += 1
    sink.block.appendStart(line: bytes.line)
    bytes.position += 1
    skipSpace()
    guard let byte = peek(), byte != Self.opening, byte != Self.closing else { return }
    let column = bytes.column(at: bytes.position)
    let header = word()
    if !dialect.headers.contains(header) {
      sink.findings.add(
        "a trace does not start so",
        expected: dialect.headers.isEmpty ? "'('" : "'\(dialect.headers.sorted()[0])'",
        found: "'\(header)'", line: bytes.line, column: column)
    }
  }

  /// Reads a state, an action or the list of objects.
  mutating func readElement(_ sink: inout ReadingState) {
    let line = bytes.line
    let column = bytes.column(at: bytes.position)
    let open = bytes.position
    guard wordIsInWindow(behind: open) else {
      return reportEnd(&sink, "inside a list")
    }
    bytes.position += 1
    skipSpace()
    let keyword = word()
    if dialect.stateKeywords.contains(keyword) {
      let mayBeComplete = dialect.completeStateKeywords.contains(keyword)
      readState(&sink, line: line, mayBeComplete: mayBeComplete)
    } else if dialect.actionKeywords.contains(keyword) {
      readAction(&sink, line: line)
    } else if dialect.jointActionKeywords.contains(keyword) {
      sink.findings.add(
        "joint actions are not supported", expected: "'operator:'", found: "'\(keyword)'",
        line: line, column: column)
      // What is done by several agents at once leads to a state of which nothing can be learned.
      sink.block.appendState(isPartial: true, line: line)
      skipRestOfList(&sink)
    } else if keyword == ":objects" {
      readObjects(&sink)
    } else {
      sink.findings.add(
        "this is neither a state nor an action", expected: "'\(dialect.stateKeywords.sorted()[0])'",
        found: keyword.isEmpty ? "no word" : "'\(keyword)'", line: line, column: column)
      skipRestOfList(&sink)
    }
  }

  mutating func readAction(_ sink: inout ReadingState, line: Int) {
    skipSpace()
    let hasOwnList = peek() == Self.opening
    guard hasOwnList, let end = endOfList() else {
      if peek() == nil || hasOwnList {
        reportEnd(&sink, "inside an action")
      } else {
        reportWord(&sink, "an action has no list of its own", "'(NAME OBJECT …)'")
        sink.block.appendState(isPartial: true, line: line)
        skipRestOfList(&sink)
      }
      return
    }
    let first = bytes.position + 1
    let text = UnsafeBufferPointer(
      start: UnsafePointer(bytes.base) + first, count: end - first - 1)
    var number: Int32 = -1
    if let base = text.baseAddress {
      let hash = Self.hash(text)
      let meaning = actionMemo.meaning(of: base, length: text.count, hash: hash)
      if meaning >= 0 {
        number = meaning - 1
      } else {
        do throws(SymbolError) {
          number = try sink.symbols.action(Words.split(text))
        } catch {
          report(&sink, error)
        }
        actionMemo.remember(base, length: text.count, hash: hash, meaning: number + 1)
      }
    }
    advance(to: end)
    if number >= 0 {
      sink.block.appendAction(number, line: line)
    } else {
      // What was done is not known, so neither is what it led to.
      sink.block.appendState(isPartial: true, line: line)
    }
    skipSpace()
    if peek() == Self.closing {
      bytes.position += 1
    } else {
      reportWord(&sink, "an action has one list", "')'")
      skipRestOfList(&sink)
    }
  }

  mutating func readObjects(_ sink: inout ReadingState) {
    skipSpace()
    var words: [String] = []
    while let byte = peek(), byte != Self.closing {
      if byte == Self.opening {
        reportWord(&sink, "objects have simple types", "the name of an object or type")
        skipRestOfList(&sink)
        return
      }
      words.append(word())
      skipSpace()
    }
    guard peek() != nil else {
      return reportEnd(&sink, "inside the objects")
    }
    bytes.position += 1
    guard let names = Words.typedNames(words) else {
      report(&sink, "a type is missing", "a type behind '-'", "')'")
      return
    }
    for name in names {
      do throws(SymbolError) {
        try sink.symbols.declare(TypedName(name.name, type: TypeExpression(name.type)))
      } catch {
        report(&sink, error)
      }
    }
  }
}
