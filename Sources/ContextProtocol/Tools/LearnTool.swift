import JSON
import Workers

/// `learn`: learns a domain from traces.
struct LearnTool: Tool {
  let name = "learn"
  let description = """
    Learns the preconditions and effects of actions from observed traces. The 'safe' domain allows \
    only what is known to work: plans made with it succeed in the real world. The 'optimistic' one \
    allows all that may work.
    """
  let parameters = [
    ToolParameter.text(
      "skeleton",
      """
      A PDDL domain with types, predicates, functions and the actions' names and parameters; its \
      preconditions and effects do not count. Text, or the address of a resource.
      """),
    ToolParameter(
      "traces",
      [
        "type": "array", "items": ["type": "string"], "minItems": 1,
        "description": .string(
          """
          The traces' texts. One transition a line, as {"objects":{"b1":"block"},"before":\
          ["(clear b1)"],"action":"(pick-up b1)","after":["(holding b1)"]}; 'objects' in the first \
          line of each trace only. The formats of AMLGym, n-sam, FAMA and macq work too.
          """),
      ], isRequired: true),
    ToolParameter.choice(
      "algorithm", ["esam", "sam", "nsam"],
      """
      esam: the usual one; sam: parameters of an action are bound to different objects; nsam: \
      numeric functions too.
      """),
    ToolParameter.choice("bound", WorkOrder.bounds, "Which domain to learn."),
    ToolParameter.timeLimit,
  ]

  func run(_ call: ToolCall) throws(ToolFailure) -> ToolAnswer {
    let traces = try call.pddlList("traces")
    guard !traces.isEmpty else { throw ToolFailure("the argument 'traces' holds no trace") }
    var options = WorkOrder.LearnOptions()
    options.algorithm = try call.choice("algorithm", ["esam", "sam", "nsam"])
    options.bound = try call.choice("bound", WorkOrder.bounds)
    let order = WorkOrder.learn(
      skeleton: try call.pddl("skeleton"), traces: traces, options: options,
      limits: try call.limits())
    let answer = try call.run(order)
    if answer.ending == .unusable { throw ToolFailure(answer.message) }
    guard let domain = answer.files[WorkOrder.learnedDomainFile] else {
      throw ToolFailure(answer.message)
    }
    return ToolAnswer(text: domain, data: ["domain": .string(domain), "evidence": answer.json])
  }
}
