/// Reads plan files.
public enum PlanReader {
  /// Reads a plan: classical steps `(drive truck a b)` or timed ones `0.5: (drive truck a b) [3]`.
  ///
  /// Steps usually stand one a line, but may share lines or stretch over several. Comments go from
  /// `;` to the end of the line; `; cost = 12 (unit cost)` is the plan's stated cost. Whether the
  /// actions exist and apply is for validation.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ source: SourceText) -> Reading<Plan> {
    if let offset = SourceText.firstNUL(in: source.bytes) {
      let finding = Diagnostic(
        .error, "cannot read the file", expected: "a text file",
        found: "a binary file (byte \(offset + 1) is NUL)", file: source.name)
      return Reading(value: nil, diagnostics: [finding])
    }
    var scanner = PlanScanner(source)
    while scanner.scanStep() {}
    return Reading(value: scanner.plan, diagnostics: scanner.diagnostics.diagnostics(in: source))
  }
}

/// Goes over the bytes of a plan file, one step at a time.
private struct PlanScanner {
  private(set) var plan = Plan()
  private(set) var diagnostics = DiagnosticCollector()
  private let bytes: [UInt8]
  private var position: Int

  init(_ source: SourceText) {
    bytes = source.bytes
    position = source.contentStart
  }

  /// Reads the next step; false at the end of the text. After a mistake it goes on behind the line.
  mutating func scanStep() -> Bool {
    skipSpace()
    guard position < bytes.count else { return false }
    let stepOffset = position
    var start: Double?
    if bytes[position] != UInt8(ascii: "(") {
      guard let time = scanTime() else {
        skipLine()
        return true
      }
      start = time
      skipSpace()
    }
    guard var step = scanAction() else {
      skipLine()
      return true
    }
    step.start = start
    step.location = SourceLocation(offset: stepOffset)
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "[") {
      guard let duration = scanDuration() else {
        skipLine()
        return true
      }
      step.duration = duration
    }
    plan.steps.append(step)
    return true
  }

  /// Reads `0.5:`.
  private mutating func scanTime() -> Double? {
    let offset = position
    let word = scanWord(upTo: Self.outsideDelimiters)
    guard let time = NumberSyntax.value(of: word), time >= 0 else {
      position = max(position, min(offset + 1, bytes.count))
      report("not a step of a plan", "'(ACTION OBJECT …)' or 'TIME: (ACTION OBJECT …)'", at: offset)
      return nil
    }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      report("the time of a step is not ended", "':' behind the time", at: position)
      return nil
    }
    position += 1
    return time
  }

  /// Reads `(action object …)`.
  private mutating func scanAction() -> PlanStep? {
    let offset = position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else {
      report("a step has no action", "'(ACTION OBJECT …)'", at: offset)
      return nil
    }
    position += 1
    var words: [String] = []
    while true {
      skipSpace()
      guard position < bytes.count else {
        report(
          "unbalanced parentheses", "')' for this '('", at: offset, found: "the end of the file")
        return nil
      }
      if bytes[position] == UInt8(ascii: ")") {
        position += 1
        break
      }
      guard bytes[position] != UInt8(ascii: "(") else {
        report("a step has no end", "')' or the name of an object", at: position)
        return nil
      }
      words.append(scanWord(upTo: Self.insideDelimiters))
    }
    guard let action = words.first else {
      report("a step has no action", "'(ACTION OBJECT …)'", at: offset, found: "'()'")
      return nil
    }
    return PlanStep(action, Array(words.dropFirst()))
  }

  /// Reads `[3.0]`.
  private mutating func scanDuration() -> Double? {
    position += 1
    skipSpace()
    let offset = position
    let word = scanWord(upTo: Self.outsideDelimiters)
    guard let duration = NumberSyntax.value(of: word), duration >= 0 else {
      report("the duration of a step is missing", "a number of 0 or more", at: offset)
      return nil
    }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else {
      report("the duration of a step is not ended", "']'", at: position)
      return nil
    }
    position += 1
    return duration
  }

  private static let insideDelimiters = Array("();".utf8)
  private static let outsideDelimiters = Array("()[]:;".utf8)

  /// Reads bytes up to white space or a delimiter, as a word in lower case.
  private mutating func scanWord(upTo delimiters: [UInt8]) -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20, !delimiters.contains(bytes[position]) {
      position += 1
    }
    let word = bytes[start..<position].lazy.map(ByteTable.lowercased)
    return String(decoding: word, as: UTF8.self)
  }

  /// Skips white space, and comments, of which it takes a stated cost.
  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] <= 0x20 {
        position += 1
      } else if bytes[position] == UInt8(ascii: ";") {
        let start = position
        skipLine()
        if let cost = Self.statedCost(bytes[start..<position]) { plan.statedCost = cost }
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  /// The number of a comment `; cost = 12 (unit cost)`.
  private static func statedCost(_ comment: ArraySlice<UInt8>) -> Double? {
    let separators = Array(";=: \t\r".utf8)
    // Long enough for any number; comments may be longer.
    let words = comment.prefix(1000).split { separators.contains($0) }
      .map { String(decoding: $0.map(ByteTable.lowercased), as: UTF8.self) }
    guard words.count >= 2, words[0] == "cost" || words[0] == "metric" else { return nil }
    return NumberSyntax.value(of: words[1])
  }

  private mutating func report(
    _ message: String, _ expected: String, at offset: Int, found: String? = nil
  ) {
    diagnostics.error(message, expected: expected, found: found ?? word(at: offset), at: offset)
  }

  /// What stands at an offset, in a few words.
  private func word(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    if bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r") {
      return "the end of the line"
    }
    var end = offset + 1
    if !Self.outsideDelimiters.contains(bytes[offset]) {
      while end < bytes.count, end - offset < 40, bytes[end] > 0x20,
        !Self.outsideDelimiters.contains(bytes[end])
      {
        end += 1
      }
    }
    return "'\(String(decoding: bytes[offset..<end], as: UTF8.self))'"
  }
}
