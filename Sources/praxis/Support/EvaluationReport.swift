import JSON
import ModelLearning

/// What was measured of learned domains, as text and as JSON.
enum EvaluationReport {
  /// What was measured of the model of the first traces.
  struct Point {
    var traces: Int
    var transitions: Int
    var evaluation: Evaluation

    var curvePoint: LearningCurve.Point {
      .init(
        traces: traces, transitions: transitions, power: evaluation.power,
        solving: evaluation.solving)
    }
  }

  typealias Means = (precision: Double, recall: Double)

  /// One evaluation as a table.
  static func text(_ evaluation: Evaluation) -> String {
    var rows = [("", "precision", "recall")]
    func add(_ name: String, _ means: Means?) {
      rows.append((name, share(means?.precision), share(means?.recall)))
    }
    add("syntactic similarity", evaluation.similarity.means())
    for part in SyntacticSimilarity.Part.allCases {
      add("  " + part.rawValue.replacing("_", with: " "), evaluation.similarity.means(of: part))
    }
    if let power = evaluation.power {
      add("applicability in \(power.stateCount) states", power.meanApplicability)
      add("predicted effects", power.meanEffects)
    }
    let width = rows.map(\.0.count).max() ?? 0
    var text = rows.map { name, precision, recall in
      pad(name, width) + "  " + padLeft(precision, 9) + "  " + padLeft(recall, 6) + "\n"
    }.joined()
    if let solving = evaluation.solving {
      text += "problems: \(summary(solving))\n"
    }
    return text
  }

  /// `5 of 7 solved, 1 unsolvable, 1 out of time`.
  static func summary(_ solving: ProblemSolving) -> String {
    let others = ProblemSolving.Outcome.allCases.filter {
      $0 != .solved && ($0 == .invalidPlan || solving.count($0) > 0)
    }
    let words = others.map { outcome in
      "\(solving.count(outcome)) " + outcome.rawValue.replacing("_", with: " ")
    }
    return (["\(solving.count(.solved)) of \(solving.results.count) solved"] + words)
      .joined(separator: ", ")
  }

  /// The evaluations of a growing number of traces as a table.
  static func table(_ points: [Point]) -> String {
    var rows = [["traces", "transitions", "syntactic", "applicability", "effects", "solved"]]
    for point in points {
      let evaluation = point.evaluation
      let solved = evaluation.solving.map { "\($0.count(.solved))/\($0.results.count)" } ?? "-"
      rows.append([
        String(point.traces), String(point.transitions), pair(evaluation.similarity.means()),
        pair(evaluation.power?.meanApplicability), pair(evaluation.power?.meanEffects), solved,
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { padLeft($0, $1) }.joined(separator: "  ") + "\n"
    }.joined() + "precision/recall; solved: problems with a valid plan\n"
  }

  private static func pair(_ means: Means?) -> String {
    means.map { "\(share($0.precision))/\(share($0.recall))" } ?? "-"
  }

  /// A share with three digits behind the point; `-` for none.
  private static func share(_ value: Double?) -> String {
    guard let value else { return "-" }
    let thousandths = String(Int((value * 1000).rounded()))
    let digits = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
    return "\(digits.dropLast(3)).\(digits.suffix(3))"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// One evaluation as JSON.
  static func json(_ evaluation: Evaluation) -> JSONValue {
    .object(members(evaluation))
  }

  /// The evaluations of a growing number of traces as JSON.
  static func json(_ points: [Point]) -> JSONValue {
    let values = points.map { point -> JSONValue in
      .object(
        [("traces", .integer(point.traces)), ("transitions", .integer(point.transitions))]
          + members(point.evaluation))
    }
    return ["points": .array(values)]
  }

  private static func members(_ evaluation: Evaluation) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("syntactic", json(evaluation.similarity))
    ]
    if let power = evaluation.power {
      members.append(("test_states", .integer(power.stateCount)))
      members.append(("applicability", json(power.applicability, power.meanApplicability)))
      members.append(("predicted_effects", json(power.effects, power.meanEffects)))
    }
    if let solving = evaluation.solving { members.append(("solving", json(solving))) }
    return members
  }

  private static func json(_ similarity: SyntacticSimilarity) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("mean", json(similarity.means()))]
    for part in SyntacticSimilarity.Part.allCases {
      members.append((part.rawValue, json(similarity.means(of: part))))
    }
    let actions = similarity.actions.map { action -> JSONValue in
      .object([("name", .string(action.name))] + scores(action.overall))
    }
    return .object(members + [("actions", .array(actions))])
  }

  private static func json(_ means: Means?) -> JSONValue {
    ["precision": .number(means?.precision), "recall": .number(means?.recall)]
  }

  private static func json(_ scores: [String: PredictionScore], _ means: Means?) -> JSONValue {
    let actions = scores.sorted { $0.key < $1.key }.map { name, score -> JSONValue in
      .object([("name", .string(name))] + Self.scores(score))
    }
    return [
      "precision": .number(means?.precision), "recall": .number(means?.recall),
      "actions": .array(actions),
    ]
  }

  private static func scores(_ score: PredictionScore) -> [(key: String, value: JSONValue)] {
    [
      ("true_positives", .integer(score.truePositives)),
      ("false_positives", .integer(score.falsePositives)),
      ("false_negatives", .integer(score.falseNegatives)),
      ("precision", .number(score.precision)), ("recall", .number(score.recall)),
    ]
  }

  private static func json(_ solving: ProblemSolving) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("problems", .integer(solving.results.count)), ("ratio", .number(solving.ratio(.solved))),
    ]
    for outcome in ProblemSolving.Outcome.allCases {
      members.append((outcome.rawValue, .integer(solving.count(outcome))))
    }
    let results = solving.results.map { problem, outcome -> JSONValue in
      ["problem": .string(problem), "outcome": .string(outcome.rawValue)]
    }
    return .object(members + [("results", .array(results))])
  }
}
