import PDDL

/// FAMA's and meta-planning's format: objects with types, then states. The initial state is complete
/// if it negates nothing; in all others a literal that is not listed was not seen.
///
/// ```
/// (trajectory
/// (:objects a b - block)
/// (:init (ontable a) (clear a) (handempty))
/// (:action (pick-up a))
/// (:state (holding a) (not (clear a)))
/// )
/// ```
enum FAMAFormat {
  static let dialect = Dialect(
    headers: ["trajectory"], statesArePartial: true, completeStateKeywords: [":init"],
    declaresObjects: true)

  static func write(_ trace: Trace, to text: inout String) {
    text += "(trajectory\n(:objects"
    for object in trace.objects {
      text += " \(object.name) - \(TraceText.type(object.type))"
    }
    text += ")\n"
    TraceText.writeStates(of: trace, to: &text) { state, isFirst, text in
      if state == .unseen { return }
      text += isFirst ? "(:init" : "(:state"
      TraceText.append(state.values, to: &text)
      TraceText.append(state.trueAtoms, to: &text)
      if !(isFirst && !state.isPartial) { TraceText.appendNegated(state.falseAtoms, to: &text) }
      text += ")\n"
    } action: { transition, text in
      text += "(:action \(transition.action))\n"
    }
    text += ")\n"
  }
}
