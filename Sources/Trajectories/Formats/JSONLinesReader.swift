import PDDL

/// Reads Praxis's own format: one transition a line.
struct JSONLinesReader: ~Copyable, BlockReader {
  private var lines: LineReader
  private var memo = LiteralMemo()
  private var hasStarted = false

  init(_ bytes: consuming ByteStream) { lines = LineReader(bytes) }

  mutating func read(into state: inout ReadingState) -> Bool {
    defer { state.bytesRead = lines.bytesRead }
    while !state.block.isFull {
      guard let line = lines.next() else { return false }
      guard line.text.contains(where: { $0 > 0x20 }) else { continue }
      if startsAnew(line.text, state) {
        // Records that use the old symbols are handed out first.
        if !state.block.records.isEmpty {
          lines.unread()
          return true
        }
        state.renewSymbols()
        memo = LiteralMemo()
        hasStarted = false
      }
      var transition = LineTransition()
      do throws(JSONCursor.Failure) {
        try transition.parse(line.text, number: lines.number, memo: &memo, &state)
      } catch {
        state.findings.add(
          line.isCut ? "the file ends inside a line" : "a line is no transition",
          expected: error.expected,
          found: error.offset < line.text.count
            ? "'\(String(decoding: line.text[error.offset...].prefix(20), as: UTF8.self))'"
            : "the end of the line", line: lines.number, column: error.offset + 1)
        transition.isDamaged = true
      }
      emit(transition, line: lines.number, to: &state.block)
    }
    return true
  }

  /// Whether a line starts a trace that needs new symbols: an object has another type than before, or
  /// there are very many.
  private func startsAnew(_ line: UnsafeBufferPointer<UInt8>, _ state: ReadingState) -> Bool {
    guard hasStarted else { return false }
    var cursor = JSONCursor(line)
    // What is no such line is reported where it is parsed.
    guard cursor.skip("{"), let key = try? cursor.string(), key == "objects", cursor.skip(":"),
      let objects = try? LineTransition.objects(&cursor)
    else { return false }
    return state.hasManySymbols
      || objects.contains { state.symbols.objects.isDeclaredOtherwise($0.object) }
  }

  private mutating func emit(
    _ transition: LineTransition, line: Int, to block: inout TraceBlock
  ) {
    guard !transition.isDamaged else {
      // What happened in this line is not known, so neither is the state after it.
      if hasStarted { block.appendState(isPartial: true, line: line) }
      return
    }
    guard transition.isStart || transition.action != nil || transition.before != nil else { return }
    if transition.isStart || !hasStarted { block.appendStart(line: line) }
    hasStarted = true
    append(transition.before, line: line, to: &block)
    if let action = transition.action {
      if let time = transition.time { block.times[block.records.count] = time }
      if let source = transition.source { block.sources[block.records.count] = source }
      block.appendAction(action, outcome: transition.outcome, line: line)
    }
    append(transition.after, line: line, to: &block)
  }

  private func append(_ state: LineState?, line: Int, to block: inout TraceBlock) {
    guard let state else { return }
    if !state.isDamaged {
      block.literals += state.literals
      block.fluents += state.fluents
      block.values += state.values
    }
    block.appendState(isPartial: state.isPartial || state.isDamaged, line: line)
  }
}

/// A state of one line.
private struct LineState {
  var literals: [Int32] = []
  var fluents: [Int32] = []
  var values: [Double] = []
  var isPartial = false
  var isDamaged = false
}

/// What one line says.
private struct LineTransition {
  var isStart = false
  var before: LineState?
  var after: LineState?
  var action: Int32?
  var outcome = Outcome.succeeded
  var time: Double?
  var source: String?
  var isDamaged = false

  mutating func parse(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, memo: inout LiteralMemo,
    _ state: inout ReadingState
  ) throws(JSONCursor.Failure) {
    var cursor = JSONCursor(line)
    var isPartial = false
    try cursor.expect("{")
    if !cursor.skip("}") {
      repeat {
        let key = try cursor.string()
        try cursor.expect(":")
        switch key {
        case "objects":
          isStart = true
          try parseObjects(&cursor, number, &state)
        case "before": before = try parseState(&cursor, number, &memo, &state)
        case "after": after = try parseState(&cursor, number, &memo, &state)
        case "action": try parseAction(&cursor, number, &memo, &state)
        case "outcome":
          let word = try cursor.string()
          guard let outcome = Outcome(rawValue: word) else {
            throw cursor.failure("'succeeded', 'rejected' or 'faulted'")
          }
          self.outcome = outcome
        case "time": time = cursor.skipNull() ? nil : try cursor.number()
        case "source": source = cursor.skipNull() ? nil : try cursor.string()
        case "partial": isPartial = try cursor.bool()
        default: try cursor.skipValue()
        }
      } while cursor.skip(",")
      try cursor.expect("}")
    }
    if cursor.peek() != nil { throw cursor.failure("the end of the line") }
    before?.isPartial = isPartial
    after?.isPartial = isPartial
  }

  private func parseObjects(
    _ cursor: inout JSONCursor, _ line: Int, _ state: inout ReadingState
  ) throws(JSONCursor.Failure) {
    for (object, column) in try Self.objects(&cursor) {
      do throws(SymbolError) {
        try state.symbols.declare(object)
      } catch {
        state.findings.add(
          error.message, expected: error.expected, found: error.found, line: line, column: column)
      }
    }
  }

  /// The objects of `{"b1":"block",…}`, with the columns of their names.
  static func objects(
    _ cursor: inout JSONCursor
  ) throws(JSONCursor.Failure) -> [(object: TypedName, column: Int)] {
    var objects: [(object: TypedName, column: Int)] = []
    try cursor.expect("{")
    if cursor.skip("}") { return objects }
    repeat {
      let column = cursor.position + 1
      let name = try cursor.string().lowercased()
      try cursor.expect(":")
      let type = Array(try cursor.string().utf8).withUnsafeBufferPointer { LiteralMemo.words($0) }
      let isEither = type.first == "either" && type.count > 1
      let expression =
        isEither
        ? TypeExpression(either: Array(type.dropFirst())) : TypeExpression(type.first ?? "")
      objects.append((TypedName(name, type: expression), column))
    } while cursor.skip(",")
    try cursor.expect("}")
    return objects
  }

  private func parseState(
    _ cursor: inout JSONCursor, _ line: Int, _ memo: inout LiteralMemo, _ state: inout ReadingState
  ) throws(JSONCursor.Failure) -> LineState? {
    if cursor.skipNull() { return nil }
    var result = LineState()
    try cursor.expect("[")
    if cursor.skip("]") { return result }
    repeat {
      let column = cursor.position + 1
      let literal = try cursor.string { memo.literal($0, &state.symbols) }
      switch literal {
      case .literal(let number): result.literals.append(number)
      case .value(let fluent, let value):
        result.fluents.append(fluent)
        result.values.append(value)
      case .unknownAgain: break
      case .damagedAgain: result.isDamaged = true
      case .unknown(let error), .damaged(let error):
        state.findings.add(
          error.message, expected: error.expected, found: error.found, line: line, column: column)
        if !error.isUnknownName { result.isDamaged = true }
      }
    } while cursor.skip(",")
    try cursor.expect("]")
    return result
  }

  private mutating func parseAction(
    _ cursor: inout JSONCursor, _ line: Int, _ memo: inout LiteralMemo, _ state: inout ReadingState
  ) throws(JSONCursor.Failure) {
    let column = cursor.position + 1
    let (number, error) = try cursor.string { memo.action($0, &state.symbols) }
    if let error {
      state.findings.add(
        error.message, expected: error.expected, found: error.found, line: line, column: column)
    }
    action = number
    if number == nil { isDamaged = true }
  }
}
