import HTTPTypes
import Hummingbird
import JSON
import Store
import Workers

/// `GET /package`, `POST /package/NAME/solve`, `/check/ID`: the interface of planning-as-a-service and
/// of the planutils server.
struct PackageRoutes {
  let context: RouteContext

  /// A package as clients see it: a configuration of the planner.
  private struct Package {
    let name: String
    let description: String
    let configuration: String
  }

  private static let packages = [
    Package(
      name: "praxis", description: "The first plan as fast as possible.", configuration: "agile"),
    Package(
      name: "praxis-anytime", description: "Better and better plans until the time is over.",
      configuration: "anytime"),
    Package(name: "praxis-optimal", description: "A cheapest plan.", configuration: "optimal"),
  ]

  func add(to router: Router<BasicRequestContext>) {
    let context = context
    router.get("/package") { _, _ in Response.json(Self.manifest) }
    router.post("/package/{package}/{service}") { request, place in
      let package = try Self.package(place.identifier("package"))
      guard try place.identifier("service") == "solve" else {
        throw APIError(.notFound, "not_found", "the only service of \(package.name) is solve")
      }
      let json = try await DropInRequest.json(request, context)
      for name in ["domain", "problem"] where json[name]?.stringValue?.isEmpty ?? true {
        return Response.json(
          ["Error": .string("Required argument, \(name) was not provided")], status: .badRequest)
      }
      let (domain, problem) = try DropInRequest.task(json)
      let limits = DropInRequest.limits(
        seconds: json["time_limit"]?.numberValue, context.options)
      let stored: JSONValue = [
        "kind": "plan", "domain": .string(domain), "problem": .string(problem),
        "configuration": .string(package.configuration), "time_limit": .number(limits.time),
      ]
      let job = try await context.queue.submit(
        JobRequest(stored, options: context.options), isStored: true)
      return Response.json(["result": .string("/check/\(job.id)?external=True")])
    }
    router.get("/check/{id}") { _, place in
      let answer = try await StoredPlanAnswer.find(place.identifier(), context)
      return Response.json(Self.check(answer))
    }
    router.post("/check/{id}") { request, place in
      let json = try? await DropInRequest.json(request, context)
      let answer = try await StoredPlanAnswer.find(place.identifier(), context)
      let isEditor = json?["adaptor"]?.stringValue == "planning_editor_adaptor"
      return Response.json(isEditor ? Self.editorCheck(answer) : Self.check(answer))
    }
  }

  private static func package(_ name: String) throws -> Package {
    guard let package = packages.first(where: { $0.name == name }) else {
      let names = packages.map(\.name).joined(separator: ", ")
      throw APIError(.notFound, "not_found", "there is no such package; there are \(names)")
    }
    return package
  }

  /// What can be called, and how.
  private static var manifest: JSONValue {
    func file(_ name: String) -> JSONValue {
      ["name": .string(name), "type": "file", "description": .string("\(name) file")]
    }
    let time: JSONValue = [
      "name": "time_limit", "type": "int", "description": "seconds", "default": 60,
    ]
    return .object(
      packages.map { package in
        let call = "praxis plan {domain} {problem} --config \(package.configuration)"
        let solve: JSONValue = [
          "args": [file("domain"), file("problem"), time], "call": .string(call),
          "return": ["type": "generic", "files": "plan"],
        ]
        return (
          key: package.name,
          value: [
            "package_name": .string(package.name), "name": .string(package.name),
            "description": .string(package.description), "runnable": true,
            "endpoint": ["services": ["solve": solve]],
          ]
        )
      })
  }

  private static func check(_ answer: StoredPlanAnswer) -> JSONValue {
    guard case .ended(let answer) = answer else { return ["status": "PENDING"] }
    if answer.isFailure {
      return [
        "status": "error",
        "result": [
          "error": .string(answer.outcome), "output": "", "stdout": "",
          "stderr": .string(answer.outcome),
        ],
      ]
    }
    var result: [(key: String, value: JSONValue)] = [
      ("stdout", .string(answer.outcome)), ("stderr", ""),
      ("call", "praxis plan domain.pddl problem.pddl"), ("output_type", "generic"),
    ]
    if let steps = answer.steps {
      result.append(("output", ["plan": .string(answer.text)]))
      result.append(("plan", .array(steps.map { ["name": .string($0)] })))
    } else {
      result.append(("output", [:]))
    }
    return ["status": "ok", "result": .object(result)]
  }

  /// What the editor of editor.planning.domains wants to hear.
  private static func editorCheck(_ answer: StoredPlanAnswer) -> JSONValue {
    guard case .ended(let answer) = answer else { return ["status": "PENDING"] }
    guard let steps = answer.steps else {
      return [
        "status": "ok",
        "plans": [
          [
            "status": "error",
            "result": [
              "output": .string(answer.outcome), "error": .string(answer.outcome),
              "parse_status": answer.isFailure ? "err" : "ok",
            ],
          ]
        ],
      ]
    }
    return [
      "status": "ok",
      "plans": [
        [
          "status": "ok",
          "result": [
            "output": .string(answer.text), "parse_status": "ok", "type": "full",
            "length": .integer(steps.count), "cost": .number(answer.cost),
            "plan": .array(steps.map { ["name": .string($0), "action": .string($0)] }),
            "planPath": "plan", "logPath": "log",
          ],
        ]
      ],
    ]
  }
}
