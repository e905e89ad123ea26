/// n-sam's and pddl-plus-parser's format: complete states with values, no objects.
///
/// ```
/// ((:init (= (cost ) 0.0) (at truck depot))
/// (operator: (drive truck depot shop))
/// (:state (= (cost ) 3.0) (at truck shop))
/// )
/// ```
enum TrajectoryFormat {
  static let dialect = Dialect(
    headers: [], actionKeywords: ["operator:", ":operator", ":action"],
    jointActionKeywords: ["operators:", ":operators"])

  static func write(_ trace: Trace, to text: inout String) {
    text += "("
    TraceText.writeStates(of: trace, to: &text) { state, isFirst, text in
      text += isFirst ? "(:init" : "(:state"
      TraceText.append(state.values, to: &text, emptyArgumentsHaveSpace: true)
      TraceText.append(state.trueAtoms, to: &text)
      text += ")\n"
    } action: { transition, text in
      text += "(operator: \(transition.action))\n"
    }
    text += ")\n"
  }
}
