import JSON
import Workers

/// `check`: finds every mistake in PDDL text.
struct CheckTool: Tool {
  let name = "check"
  let description = """
    Reads and type-checks a PDDL domain and problems for it. Tells every mistake with line and \
    column, what was expected and what was found. Call it before planning with PDDL that you wrote.
    """
  let parameters = [
    ToolParameter.domain,
    ToolParameter(
      "problems",
      [
        "type": "array", "items": ["type": "string"],
        "description": "PDDL problems: their texts, or addresses of resources.",
      ]),
  ]

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    let order = WorkOrder.check(
      domain: try call.pddl("domain"), problems: try call.pddlList("problems"),
      limits: try call.limits())
    let answer = try call.run(order)
    let findings = (answer.json["files"]?.arrayValue ?? []).flatMap {
      $0["findings"]?.arrayValue ?? []
    }
    let text =
      findings.isEmpty
      ? "no errors, no warnings" : findings.map(Finding.text).joined(separator: "\n")
    return ToolAnswer(text: text, data: answer.json)
  }
}

/// What `praxis` found in a file, as a line.
enum Finding {
  static func text(_ finding: JSONValue) -> String {
    let place = [
      finding["file"]?.stringValue, finding["line"]?.integerValue.map(String.init),
      finding["column"]?.integerValue.map(String.init),
    ]
    var text = place.compactMap { $0 }.joined(separator: ":")
    text += ": \(finding["severity"]?.stringValue ?? "error"): "
    text += finding["message"]?.stringValue ?? ""
    if let expected = finding["expected"]?.stringValue { text += ", expected \(expected)" }
    if let found = finding["found"]?.stringValue { text += ", found \(found)" }
    return text
  }
}
