import PDDL

/// Reads macq's tables.
struct CSVReader: ~Copyable, BlockReader {
  private var lines: LineReader
  private var memo = LiteralMemo()
  /// What each column is; empty before the header was read.
  private var columns: [Column] = []
  private var plan: String?
  private var hasStarted = false

  private enum Column {
    case atom(Int32)
    case action
    case plan
    case ignored
  }

  init(_ bytes: consuming ByteStream) { lines = LineReader(bytes) }

  mutating func read(into state: inout ReadingState) -> Bool {
    defer { state.bytesRead = lines.bytesRead }
    while !state.block.isFull {
      guard let line = lines.next() else { return false }
      let fields = CSVFormat.fields(line.text)
      if fields.count == 1, fields[0].isEmpty { continue }
      if columns.isEmpty {
        readHeader(fields, &state)
      } else {
        readRow(fields, line: lines.number, &state)
      }
    }
    return true
  }

  private mutating func readHeader(_ fields: [String], _ state: inout ReadingState) {
    for (index, field) in fields.enumerated() {
      switch field.lowercased() {
      case CSVFormat.actionColumn: columns.append(.action)
      case CSVFormat.planColumn: columns.append(.plan)
      default: columns.append(atomColumn(field, index, &state))
      }
    }
    guard !columns.contains(where: { if case .action = $0 { true } else { false } }) else { return }
    state.findings.add(
      "the table has no column for actions", expected: "a column '\(CSVFormat.actionColumn)'",
      line: 1, column: 1)
  }

  private mutating func atomColumn(
    _ field: String, _ index: Int, _ state: inout ReadingState
  ) -> Column {
    let literal = Array(field.utf8).withUnsafeBufferPointer { memo.literal($0, &state.symbols) }
    switch literal {
    case .literal(let number) where number & 1 == 0: return .atom(number >> 1)
    case .unknown(let error), .damaged(let error):
      state.findings.add(
        error.message, expected: error.expected, found: error.found, line: 1, column: index + 1)
    default:
      state.findings.add(
        "a column is no atom", expected: "'(NAME OBJECT …)'", found: "'\(field)'", line: 1,
        column: index + 1)
    }
    return .ignored
  }

  private mutating func readRow(_ fields: [String], line: Int, _ state: inout ReadingState) {
    guard fields.count == columns.count else {
      state.findings.add(
        "a row has the wrong number of cells", expected: String(columns.count),
        found: String(fields.count), line: line, column: 1)
      state.block.appendState(isPartial: true, line: line)
      return
    }
    var isPartial = false
    var isDamaged = false
    var literals: [Int32] = []
    var action = ""
    var plan: String?
    for (index, (column, field)) in zip(columns, fields).enumerated() {
      switch column {
      case .action: action = field
      case .plan: plan = field
      case .ignored: break
      case .atom(let atom):
        switch field {
        case "1": literals.append(atom << 1)
        case "0": literals.append(atom << 1 | 1)
        case "", "?": isPartial = true
        default:
          isDamaged = true
          state.findings.add(
            "a cell is no truth value", expected: "0, 1 or nothing", found: "'\(field)'",
            line: line, column: index + 1)
        }
      }
    }
    if !hasStarted || plan != self.plan { state.block.appendStart(line: line) }
    hasStarted = true
    self.plan = plan
    if !isDamaged { state.block.literals += literals }
    state.block.appendState(isPartial: isPartial || isDamaged, line: line)
    readAction(action, line: line, &state)
  }

  private mutating func readAction(_ text: String, line: Int, _ state: inout ReadingState) {
    guard !text.isEmpty else { return }
    let (number, error) = Array(text.utf8).withUnsafeBufferPointer {
      memo.action($0, &state.symbols)
    }
    if let error {
      state.findings.add(
        error.message, expected: error.expected, found: error.found, line: line, column: 1)
    }
    if let number {
      state.block.appendAction(number, line: line)
    } else {
      state.block.appendState(isPartial: true, line: line)
    }
  }
}
