import PDDL

/// macq's table: a row a state, a column of 0 and 1 for each ground atom, and the action that is
/// done in the row's state. A column `plan_id` tells traces apart. Cells that are empty or `?`
/// were not seen (macq itself knows no such cells).
///
/// ```
/// (clear b1),(holding b1),action,plan_id
/// 1,0,(pick-up b1),0
/// 0,1,,0
/// ```
enum CSVFormat {
  static let actionColumn = "action"
  static let planColumn = "plan_id"

  /// The cells of a line; cells in double quotes may have commas in them.
  static func fields(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func end() {
      let trimmed = field.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
      fields.append(String(decoding: Array(trimmed), as: UTF8.self))
    }
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        end()
        field.removeAll()
      } else {
        field.append(byte)
      }
    }
    end()
    return fields
  }

  /// Writes traces as one table, of which the columns are some atoms and all that are listed anywhere.
  static func write(_ traces: [Trace], columns: [GroundAtom], to text: inout String) {
    var atoms = columns
    var seen = Set(columns)
    func collect(_ state: ObservedState) {
      for atom in state.trueAtoms + state.falseAtoms where seen.insert(atom).inserted {
        atoms.append(atom)
      }
    }
    for transition in traces.flatMap(\.transitions) {
      collect(transition.before)
      collect(transition.after)
    }
    for atom in atoms { text += "\(TraceText.text(atom))," }
    text += "\(actionColumn),\(planColumn)\n"
    for (plan, trace) in traces.enumerated() {
      let steps = trace.transitions.filter { $0.outcome == .succeeded }
      for (index, step) in steps.enumerated() {
        if index > 0, steps[index - 1].after != step.before {
          appendRow(steps[index - 1].after, "", plan, atoms, to: &text)
        }
        appendRow(step.before, "\(step.action)", plan, atoms, to: &text)
      }
      if let last = steps.last { appendRow(last.after, "", plan, atoms, to: &text) }
    }
  }

  private static func appendRow(
    _ state: ObservedState, _ action: String, _ plan: Int, _ atoms: [GroundAtom],
    to text: inout String
  ) {
    let trueAtoms = Set(state.trueAtoms)
    let falseAtoms = Set(state.falseAtoms)
    for atom in atoms {
      let isFalse = state.isPartial ? falseAtoms.contains(atom) : true
      text += trueAtoms.contains(atom) ? "1," : isFalse ? "0," : "?,"
    }
    text += "\(action),\(plan)\n"
  }
}
