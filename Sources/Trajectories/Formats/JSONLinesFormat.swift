import PDDL

/// Praxis's own format: one transition a line, in JSON.
///
/// ```
/// {"objects":{"b1":"block"},"before":["(clear b1)","(= (cost) 0.0)"],"action":"(pick-up b1)","after":["(holding b1)"]}
/// ```
///
/// A line that names `objects` starts a trace. `before` may be left out where it is the state after the line
/// before. States are complete, unless the line says `"partial":true`; then atoms that are false
/// are written `(not …)`. `outcome` is `succeeded` where it is not written; `time` is in seconds.
enum JSONLinesFormat {
  /// Writes the transitions of a trace; without objects where they go on one written before.
  static func write(_ trace: Trace, continuing: Bool = false, to text: inout String) {
    for (index, transition) in trace.transitions.enumerated() {
      text += "{"
      if index == 0, !continuing { appendObjects(trace.objects, to: &text) }
      append("before", transition.before, transition, to: &text)
      text += ",\"action\":\"\(transition.action)\","
      append("after", transition.after, transition, to: &text)
      if transition.before.isPartial || transition.after.isPartial { text += ",\"partial\":true" }
      if transition.outcome != .succeeded {
        text += ",\"outcome\":\"\(transition.outcome.rawValue)\""
      }
      if let time = transition.time, time.isFinite { text += ",\"time\":\(Numbers.text(time))" }
      if let source = transition.source { text += ",\"source\":\(quoted(source))" }
      text += "}\n"
    }
  }

  private static func appendObjects(_ objects: [TypedName], to text: inout String) {
    text += "\"objects\":{"
    for (index, object) in objects.enumerated() {
      if index > 0 { text += "," }
      text += "\"\(object.name)\":\"\(TraceText.type(object.type))\""
    }
    text += "},"
  }

  private static func append(
    _ key: String, _ state: ObservedState, _ transition: Transition, to text: inout String
  ) {
    text += "\"\(key)\":["
    var isFirst = true
    func element(_ literal: String) {
      text += isFirst ? "\"\(literal)\"" : ",\"\(literal)\""
      isFirst = false
    }
    for value in state.values {
      element("(= \(TraceText.text(value.function)) \(Numbers.text(value.value)))")
    }
    for atom in state.trueAtoms { element(TraceText.text(atom)) }
    if transition.before.isPartial || transition.after.isPartial {
      for atom in state.falseAtoms { element("(not \(TraceText.text(atom)))") }
    }
    text += "]"
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
