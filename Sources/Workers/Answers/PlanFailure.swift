public import JSON

/// Why a plan is not valid, in sentences that say what to change.
///
/// Works on the answer of `praxis validate --json --verbose`.
public enum PlanFailure {
  /// The explanation of a verdict, a sentence a line; of a valid plan that it is valid.
  public static func explanation(of verdict: JSONValue) -> String {
    var lines: [String] = []
    let steps = verdict["happenings"]?.arrayValue ?? []
    let reasons = (verdict["unsatisfied"]?.arrayValue ?? []).flatMap { flattened($0) }
    let diagnostics = verdict["diagnostics"]?.arrayValue ?? []
    switch verdict["verdict"]?.stringValue {
    case "valid":
      return "The plan is valid: all \(verdict["steps"]?.integerValue ?? 0) steps can be carried "
        + "out and the goal holds at the end."
    case "unusable":
      lines.append("The input cannot be used:")
      lines += diagnostics.map(text)
      return lines.joined(separator: "\n")
    default: break
    }
    let count = verdict["steps"]?.integerValue ?? 0
    switch verdict["reason"]?.stringValue {
    case "precondition", "effect":
      let number = verdict["step"]?.integerValue ?? 0
      let action = verdict["action"]?.stringValue ?? ""
      let part = verdict["reason"]?.stringValue == "effect" ? "an effect" : "the precondition"
      lines.append("Step \(number) of \(count), \(action), cannot be carried out: \(part) fails.")
    case "goal":
      lines.append("All \(count) steps can be carried out, but the goal does not hold at the end.")
    case "constraints":
      lines.append("The goal holds at the end, but constraints on the states between do not hold.")
    default:
      lines.append("Steps of the plan are no actions of the task:")
      lines += diagnostics.map(text)
    }
    for reason in reasons {
      lines.append("- \(reason).\(history(of: reason, steps))")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ diagnostic: JSONValue) -> String {
    let place = [
      diagnostic["file"]?.stringValue, diagnostic["line"]?.integerValue.map(String.init),
    ]
    .compactMap { $0 }.joined(separator: ":")
    var text = "- \(place): \(diagnostic["message"]?.stringValue ?? "")"
    if let expected = diagnostic["expected"]?.stringValue { text += ", expected \(expected)" }
    if let found = diagnostic["found"]?.stringValue { text += ", found \(found)" }
    return text
  }

  /// A reason and what it rests on; what rests on parts is told by them too.
  private static func flattened(_ reason: JSONValue) -> [String] {
    [reason["reason"]?.stringValue ?? ""]
      + (reason["because"]?.arrayValue ?? []).flatMap { flattened($0) }
  }

  /// Which step made an atom what it is, where the reason is about one.
  private static func history(of reason: String, _ steps: [JSONValue]) -> String {
    for (ending, member, verb) in [
      (" is false", "deleted", "made it false"), (" is true", "added", "made it true"),
    ] where reason.hasSuffix(ending) {
      guard let start = reason.lastIndex(of: "(") else { return "" }
      let atom = String(reason[start...].dropLast(ending.count))
      guard
        let step = steps.last(where: { step in
          step[member]?.arrayValue?.contains(.string(atom)) ?? false
        })
      else { return " It was so from the start." }
      let number = step["step"]?.integerValue ?? 0
      return " Step \(number), \(step["action"]?.stringValue ?? ""), \(verb)."
    }
    return ""
  }
}
