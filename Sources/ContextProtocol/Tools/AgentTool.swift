import JSON
import Workers

/// `agent`: runs an agent for some reasoning cycles.
struct AgentTool: Tool {
  let name = "agent"
  let description = """
    Runs an AgentSpeak (Jason) program for a number of reasoning cycles and tells what the agent \
    prints. The same program, seed and number of cycles give the same run: step an agent by asking \
    for more cycles.
    """
  let parameters = [
    ToolParameter.text("program", "The text of the AgentSpeak program."),
    ToolParameter(
      "cycles",
      [
        "type": "integer", "minimum": 1, "maximum": 1_000_000, "default": 1000,
        "description": "After how many reasoning cycles to stop.",
      ]),
    ToolParameter(
      "seed",
      [
        "type": "integer", "minimum": 0, "default": 0, "description": "Decides random numbers.",
      ]),
    ToolParameter.timeLimit,
  ]

  /// How many lines are told; the first ones of a talkative agent say enough.
  private static let lineLimit = 500

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    let order = WorkOrder.agent(
      program: try call.text("program"),
      cycles: try call.integer("cycles", in: 1...1_000_000) ?? 1000,
      seed: try call.integer("seed", in: 0...Int.max) ?? 0, limits: try call.limits())
    let answer = try call.run(order)
    if answer.ending == .unusable { throw ToolFailure(answer.message) }
    let printed = answer.json["printed"]?.arrayValue ?? []
    var lines = printed.prefix(Self.lineLimit).compactMap { $0["text"]?.stringValue }
    if printed.count > lines.count {
      lines.append("… and \(printed.count - lines.count) lines more")
    }
    lines.append(
      answer.status == 23
        ? "The agent has more to do." : "The agent has nothing left to do.")
    // That a limit was reached is told already.
    lines += answer.message.split(separator: "\n").filter { !$0.hasPrefix("the limit of ") }
      .map { "Warning: \($0)" }
    let data: JSONValue = [
      "printed": .array(Array(printed.prefix(Self.lineLimit))),
      "hasMoreToDo": .bool(answer.status == 23),
    ]
    return ToolAnswer(text: lines.joined(separator: "\n"), data: data)
  }
}
