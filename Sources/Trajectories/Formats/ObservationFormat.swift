/// OffLAM's and NOLAM's format: literals with explicit negation. A literal that a state does not
/// list was not seen; where two actions follow each other, nothing was seen between them.
///
/// ```
/// (:observation
///
/// (:state (clear b2) (not (handempty)))
///
/// (:action (put_down b3))
/// …
/// )
/// ```
enum ObservationFormat {
  static let dialect = Dialect(headers: [":observation", "observation"], statesArePartial: true)

  static func write(_ trace: Trace, to text: inout String) {
    text += "(:observation\n\n"
    TraceText.writeStates(of: trace, to: &text) { state, _, text in
      if state == .unseen { return }
      text += "(:state"
      TraceText.append(state.values, to: &text)
      TraceText.append(state.trueAtoms, to: &text)
      TraceText.appendNegated(state.falseAtoms, to: &text)
      text += ")\n\n"
    } action: { transition, text in
      text += "(:action \(transition.action))\n\n"
    }
    text += ")\n"
  }
}
