import Hummingbird
import JSON
import Workers

/// `POST /parser` and `POST /validator`: the parser and validator services of VS Code's PDDL
/// extension.
struct EditorRoutes {
  let context: RouteContext

  func add(to router: Router<BasicRequestContext>) {
    let context = context
    router.post("/parser") { request, _ in
      let json = try await DropInRequest.json(request, context)
      guard let domain = json["domain"]?.stringValue, !domain.isEmpty else {
        throw APIError.invalid("the field 'domain' is missing or empty")
      }
      let problems = (json["problems"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
      let order = WorkOrder.check(
        domain: domain, problems: problems, limits: context.options.limits.standard)
      let end = try await context.queue.answer(.order(order))
      guard end.phase == .answered || !end.answer.json.isNull else {
        throw APIError.invalid(end.message ?? "the texts cannot be checked")
      }
      let files = end.answer.json["files"]?.arrayValue ?? []
      return Response.json(.array(files.flatMap(Self.problems)))
    }
    router.post("/validator") { request, _ in
      let json = try await DropInRequest.json(request, context)
      let (domain, problem) = try DropInRequest.task(json)
      let order = WorkOrder.validate(
        domain: domain, problem: problem, plan: json["plan"]?.stringValue ?? "",
        listsSteps: true, limits: context.options.limits.standard)
      let end = try await context.queue.answer(.order(order))
      return Response.json(["validation": Self.validation(end)])
    }
  }

  /// What was found in a file of the answer of `praxis check`.
  private static func problems(_ file: JSONValue) -> [JSONValue] {
    let name = file["file"]?.stringValue ?? ""
    let location =
      name == "domain.pddl"
      ? "DOMAIN" : "PROBLEM:" + name.drop { !$0.isNumber }.prefix { $0.isNumber }
    return (file["findings"]?.arrayValue ?? []).map { problem($0, at: location) }
  }

  private static func problem(_ finding: JSONValue, at location: String) -> JSONValue {
    var message = finding["message"]?.stringValue ?? ""
    if let expected = finding["expected"]?.stringValue { message += ", expected \(expected)" }
    if let found = finding["found"]?.stringValue { message += ", found \(found)" }
    return problem(
      message, at: location, line: finding["line"]?.integerValue,
      column: finding["column"]?.integerValue, severity: finding["severity"]?.stringValue)
  }

  private static func problem(
    _ message: String, at location: String, line: Int?, column: Int?, severity: String? = "error"
  ) -> JSONValue {
    [
      "location": .string(location), "message": .string(message),
      "position": [
        "line": .integer(max(line ?? 1, 1)), "character": .integer(max(column ?? 1, 1)),
      ],
      "severity": .string(severity ?? "error"),
    ]
  }

  private static func validation(_ end: Job.End) -> JSONValue {
    let verdict = end.answer.json
    switch verdict["verdict"]?.stringValue {
    case "valid": return ["problems": []]
    case "invalid":
      let explanation = PlanFailure.explanation(of: verdict)
      let findings = (verdict["diagnostics"]?.arrayValue ?? []).map { problem($0, at: "PLAN") }
      let failure = problem(
        explanation, at: "PLAN", line: verdict["line"]?.integerValue,
        column: verdict["column"]?.integerValue)
      return [
        "error": .string(explanation), "problems": .array(findings.isEmpty ? [failure] : findings),
      ]
    default:
      let findings = (verdict["diagnostics"]?.arrayValue ?? []).map { finding in
        let file = finding["file"]?.stringValue ?? ""
        let location = ["domain.pddl": "DOMAIN", "problem.pddl": "PROBLEM:0"][file] ?? "PLAN"
        return problem(finding, at: location)
      }
      return [
        "error": .string(end.message ?? "the input cannot be used"), "problems": .array(findings),
      ]
    }
  }
}
