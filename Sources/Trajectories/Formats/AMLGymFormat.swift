/// AMLGym's format: complete states, one element a line.
///
/// ```
/// (:trajectory
///
/// (:state (clear b2) (ontable b1))
///
/// (:action (pick_up b3))
/// …
/// )
/// ```
enum AMLGymFormat {
  static let dialect = Dialect(headers: [":trajectory"])

  static func write(_ trace: Trace, to text: inout String) {
    text += "(:trajectory\n\n"
    TraceText.writeStates(of: trace, to: &text) { state, _, text in
      text += "(:state"
      TraceText.append(state.values, to: &text)
      TraceText.append(state.trueAtoms, to: &text)
      text += ")\n\n"
    } action: { transition, text in
      text += "(:action \(transition.action))\n\n"
    }
    text += ")\n"
  }
}
