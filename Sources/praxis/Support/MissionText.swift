import Executive
import JSON
import PDDL

/// Missions in words and in JSON.
enum MissionText {
  /// An entry of the timeline.
  static func line(_ entry: MissionLog.Entry) -> String {
    let time = pad(number(entry.time, 1), 8)
    let kind = entry.kind.rawValue
    return
      "\(time) s  \(kind)\(String(repeating: " ", count: max(1, 10 - kind.count)))\(entry.text)"
  }

  /// The table at the end of a mission.
  static func table(_ result: MissionResult) -> String {
    var rows: [(String, String)] = []
    let reached = result.goals.count(where: \.isReached)
    rows.append(("goals reached", "\(reached) of \(result.goals.count)"))
    for goal in result.goals {
      rows.append(("  \(text(goal.goal))", goal.isReached ? "yes" : "no"))
    }
    rows.append(("steps dispatched", "\(result.actions)"))
    rows.append(("  not possible", "\(result.rejected)"))
    rows.append(("  gone wrong", "\(result.faulted), with \(result.falls) falls"))
    rows.append(("steps refused as unsafe", "\(result.refused)"))
    rows.append(("forbidden states entered", "\(result.violations)"))
    rows.append(
      ("plans made", "\(result.plans), the slowest in \(number(result.slowestPlan * 1000, 1)) ms"))
    rows.append(("model changes", "\(result.modelChanges)"))
    rows.append(("open questions", "\(result.openQuestions)"))
    if let score = result.score {
      rows.append(
        (
          "model precision, recall",
          "\(number(score.precision, 3)), \(number(score.recall, 3)) (applicability); "
            + "\(number(score.effectPrecision, 3)), \(number(score.effectRecall, 3)) (effects)"
        ))
    }
    rows.append(("time of the robots", "\(number(result.seconds, 1)) s"))
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return "\n"
      + rows.map { $0.0 + String(repeating: " ", count: width - $0.0.count) + $0.1 + "\n" }.joined()
  }

  /// The result as JSON.
  static func json(_ result: MissionResult) -> JSONValue {
    let goals = result.goals.map { goal -> JSONValue in
      ["goal": .string(text(goal.goal)), "reached": .bool(goal.isReached)]
    }
    return [
      "complete": .bool(result.isComplete), "goals": .array(goals),
      "ending": .string(result.ending), "steps": .integer(result.actions),
      "rejected": .integer(result.rejected), "faulted": .integer(result.faulted),
      "falls": .integer(result.falls), "refused": .integer(result.refused),
      "violations": .integer(result.violations), "plans": .integer(result.plans),
      "slowestPlan": .number(result.slowestPlan),
      "medianPlan": .number(result.medianPlan), "modelChanges": .integer(result.modelChanges),
      "openQuestions": .integer(result.openQuestions),
      "precision": .number(result.score?.precision), "recall": .number(result.score?.recall),
      "effectPrecision": .number(result.score?.effectPrecision),
      "effectRecall": .number(result.score?.effectRecall), "seconds": .number(result.seconds),
    ]
  }

  static func text(_ atom: GroundAtom) -> String {
    "(" + ([atom.predicate] + atom.arguments).joined(separator: " ") + ")"
  }

  /// A number with some decimals.
  static func number(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let fraction = decimals > 0 ? "." + zeros("\(whole % scale)", decimals) : ""
    return (value < 0 ? "-" : "") + "\(whole / scale)" + fraction
  }

  private static func zeros(_ digits: String, _ count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
