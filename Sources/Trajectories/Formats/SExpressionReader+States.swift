import PDDL

// States: the hot part of reading.
extension SExpressionReader {
  enum ListEnd {
    case closed
    case truncated
  }

  mutating func readState(
    _ sink: inout ReadingState, line: Int, mayBeComplete: Bool
  ) {
    var isDamaged = false
    var hasNegation = false
    guard readLiterals(&sink, &isDamaged, &hasNegation) == .closed else {
      reportEnd(&sink, "inside a state")
      sink.block.dropUnfinishedState()
      return
    }
    if isDamaged {
      // What is missing from it might be true: nothing is known about this state.
      sink.block.dropUnfinishedState()
      sink.block.appendState(isPartial: true, line: line)
    } else {
      let isPartial = dialect.statesArePartial && !(mayBeComplete && !hasNegation)
      sink.block.appendState(isPartial: isPartial, line: line)
    }
  }

  /// Reads literals and values up to the end of the list. The hot loop of reading.
  mutating func readLiterals(
    _ sink: inout ReadingState, _ isDamaged: inout Bool, _ hasNegation: inout Bool
  ) -> ListEnd {
    var base = UnsafePointer(bytes.base)
    var position = bytes.position
    while true {
      let byte = base[position]
      if byte == Self.opening {
        let start = position &+ 1
        var end = start
        var hash = TextMemo.seed
        var inner = base[end]
        var controls = false
        while inner != Self.closing, inner != Self.opening {
          hash = TextMemo.combine(hash, inner)
          controls = inner < 0x20 || controls
          end &+= 1
          inner = base[end]
        }
        if end >= bytes.end || inner == Self.opening || controls {
          bytes.position = position
          guard readUnusualLiteral(&sink, &isDamaged, &hasNegation) else { return .truncated }
          base = UnsafePointer(bytes.base)
          position = bytes.position
          continue
        }
        var meaning = atomMemo.meaning(of: base + start, length: end &- start, hash: hash)
        if meaning < 0 {
          bytes.position = position
          meaning = learnAtom(&sink, base + start, end &- start, hash)
        }
        if meaning >= Self.firstNumber {
          sink.block.literals.append((meaning &- Self.firstNumber) << 1)
        } else if meaning == Self.damaged {
          isDamaged = true
        }
        position = end &+ 1
      } else if byte <= 0x20 {
        if byte == Self.newline { bytes.endLine(at: position) }
        position &+= 1
        if position == bytes.end {
          bytes.position = position
          guard bytes.refill(keepingFrom: position) else { return .truncated }
          base = UnsafePointer(bytes.base)
          position = bytes.position
        }
      } else {
        bytes.position = position
        if byte == Self.closing, position < bytes.end {
          bytes.position += 1
          return .closed
        }
        // The end of the window, a comment, or what has no business here.
        skipSpace()
        guard let next = peek() else { return .truncated }
        if next != Self.opening, next != Self.closing {
          reportWord(&sink, "a state has only literals", "'('")
          isDamaged = true
          skipToParenthesis()
        }
        base = UnsafePointer(bytes.base)
        position = bytes.position
      }
    }
  }

  /// Finds out what an atom means that was not met before.
  mutating func learnAtom(
    _ sink: inout ReadingState, _ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64
  ) -> Int32 {
    let words = Words.split(UnsafeBufferPointer(start: text, count: length))
    let meaning: Int32
    do throws(SymbolError) {
      meaning = try sink.symbols.atom(words) + Self.firstNumber
    } catch {
      report(&sink, error)
      meaning = error.isUnknownName ? Self.ignored : Self.damaged
    }
    atomMemo.remember(text, length: length, hash: hash, meaning: meaning)
    return meaning
  }

  /// Reads an atom that is cut by the window or by line breaks, a negated atom or a value.
  ///
  /// - Returns: false if the file ends in it.
  mutating func readUnusualLiteral(
    _ sink: inout ReadingState, _ isDamaged: inout Bool, _ hasNegation: inout Bool
  ) -> Bool {
    // All of it has to be in the window: up to two levels of lists.
    guard let end = endOfList() else { return false }
    let open = bytes.position
    let base = UnsafePointer(bytes.base)
    defer { advance(to: end) }
    let text = UnsafeBufferPointer(start: base + open + 1, count: end - open - 2)
    guard let innerOpen = text.firstIndex(of: Self.opening) else {
      let meaning = meaningOfAtom(&sink, text)
      if meaning >= Self.firstNumber {
        sink.block.literals.append((meaning - Self.firstNumber) << 1)
      } else if meaning == Self.damaged {
        isDamaged = true
      }
      return true
    }
    let head = UnsafeBufferPointer(rebasing: text[..<innerOpen])
    let isNegation = Words.isWord(head, "not")
    guard isNegation || Words.isWord(head, "="),
      let innerEnd = text[innerOpen...].firstIndex(of: Self.closing),
      text[(innerOpen + 1)...].firstIndex(of: Self.opening) == nil
    else {
      reportWord(&sink, "this is no literal", "'(NAME OBJECT …)', '(not …)' or '(= … NUMBER)'")
      isDamaged = true
      return true
    }
    let inner = UnsafeBufferPointer(rebasing: text[(innerOpen + 1)..<innerEnd])
    let rest = UnsafeBufferPointer(rebasing: text[(innerEnd + 1)...])
    if isNegation {
      hasNegation = true
      let meaning = meaningOfAtom(&sink, inner)
      if meaning >= Self.firstNumber {
        sink.block.literals.append((meaning - Self.firstNumber) << 1 | 1)
      } else if meaning == Self.damaged {
        isDamaged = true
      }
    } else {
      readValue(&sink, inner, rest, &isDamaged)
    }
    return true
  }

  mutating func readValue(
    _ sink: inout ReadingState, _ term: UnsafeBufferPointer<UInt8>,
    _ number: UnsafeBufferPointer<UInt8>, _ isDamaged: inout Bool
  ) {
    guard let base = term.baseAddress else { return }
    let hash = Self.hash(term)
    var meaning = fluentMemo.meaning(of: base, length: term.count, hash: hash)
    if meaning < 0 {
      do throws(SymbolError) {
        meaning = try sink.symbols.fluent(Words.split(term)) + Self.firstNumber
      } catch {
        report(&sink, error)
        meaning = error.isUnknownName ? Self.ignored : Self.damaged
      }
      fluentMemo.remember(base, length: term.count, hash: hash, meaning: meaning)
    }
    var first = 0
    var end = number.count
    while first < end, number[first] <= 0x20 { first += 1 }
    while end > first, number[end - 1] <= 0x20 { end -= 1 }
    guard let value = Numbers.value(UnsafeBufferPointer(rebasing: number[first..<end])) else {
      reportWord(&sink, "this is no value", "'(= (FUNCTION OBJECT …) NUMBER)'")
      isDamaged = true
      return
    }
    if meaning >= Self.firstNumber {
      sink.block.fluents.append(meaning - Self.firstNumber)
      sink.block.values.append(value)
    } else if meaning == Self.damaged {
      isDamaged = true
    }
  }

  mutating func meaningOfAtom(
    _ sink: inout ReadingState, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    guard let base = text.baseAddress else { return Self.damaged }
    let hash = Self.hash(text)
    let meaning = atomMemo.meaning(of: base, length: text.count, hash: hash)
    return meaning >= 0 ? meaning : learnAtom(&sink, base, text.count, hash)
  }

  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    text.reduce(TextMemo.seed) { TextMemo.combine($0, $1) }
  }
}
