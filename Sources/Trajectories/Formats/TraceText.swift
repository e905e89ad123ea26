import PDDL

/// What the writers of the s-expression formats share.
enum TraceText {
  /// Goes over the states and actions of a trace in order; actions that did not succeed are left
  /// out, since these formats cannot say so.
  static func writeStates(
    of trace: Trace, to text: inout String,
    state: (ObservedState, _ isFirst: Bool, inout String) -> Void,
    action: (Transition, inout String) -> Void
  ) {
    var isFirst = true
    var last: ObservedState?
    for transition in trace.transitions {
      if isFirst || last != transition.before { state(transition.before, isFirst, &text) }
      isFirst = false
      last = transition.before
      guard transition.outcome == .succeeded else { continue }
      action(transition, &text)
      state(transition.after, false, &text)
      last = transition.after
    }
  }

  static func append(
    _ values: [NumericValue], to text: inout String, emptyArgumentsHaveSpace: Bool = false
  ) {
    for value in values {
      let function = value.function
      text += " (= (\(function.name)"
      if emptyArgumentsHaveSpace, function.arguments.isEmpty { text += " " }
      for argument in function.arguments { text += " \(argument)" }
      text += ") \(Numbers.text(value.value)))"
    }
  }

  static func append(_ atoms: [GroundAtom], to text: inout String) {
    for atom in atoms { text += " \(self.text(atom))" }
  }

  static func appendNegated(_ atoms: [GroundAtom], to text: inout String) {
    for atom in atoms { text += " (not \(self.text(atom)))" }
  }

  static func text(_ atom: GroundAtom) -> String {
    list(atom.predicate, atom.arguments)
  }

  static func text(_ function: GroundFunctionTerm) -> String {
    list(function.name, function.arguments)
  }

  private static func list(_ name: String, _ arguments: [String]) -> String {
    var text = "(\(name)"
    for argument in arguments { text += " \(argument)" }
    return text + ")"
  }

  static func type(_ type: TypeExpression) -> String {
    type.alternatives.count == 1
      ? type.alternatives[0] : "(either \(type.alternatives.joined(separator: " ")))"
  }
}
