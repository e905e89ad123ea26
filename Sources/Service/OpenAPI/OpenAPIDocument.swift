import JSON

/// The description of the API that programs read: OpenAPI 3.1.
enum OpenAPIDocument {
  /// The document as text.
  static func text(version: String) -> String {
    let document: JSONValue = [
      "openapi": "3.1.0",
      "info": [
        "title": "Praxis", "version": .string(version),
        "description": "Planning, validation and learning.",
        "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"],
      ],
      "paths": paths,
      "components": [
        "schemas": OpenAPISchemas.all,
        "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
      ],
      "security": [["token": []], [:]],
    ]
    return document.text
  }

  /// The operations by address and method.
  private static var paths: JSONValue {
    let operations = OpenAPIOperation.all
    var addresses: [String] = []
    for operation in operations where !addresses.contains(operation.path) {
      addresses.append(operation.path)
    }
    return .object(
      addresses.map { address in
        let here = operations.filter { $0.path == address }
        return (key: address, value: .object(here.map { ($0.method, $0.json) }))
      })
  }
}

/// One thing that the API does.
struct OpenAPIOperation {
  var method: String
  var path: String
  var summary: String
  /// Parameters of the address, behind the question mark, with their schemas.
  var query: [(name: String, schema: JSONValue)] = []
  /// The schemas of the body by its type; empty if there is none.
  var body: [(type: String, schema: JSONValue)] = []
  /// What comes back: statuses with the type and schema of the body.
  var responses: [(status: Int, type: String, schema: JSONValue)]
  /// The statuses of errors beside those that every operation may have.
  var errors: [Int] = []

  /// The methods that an address has.
  static func methods(at path: String) -> [String] {
    let words = path.split(separator: "/")
    return all.filter { operation in
      let parts = operation.path.split(separator: "/")
      return parts.count == words.count
        && zip(parts, words).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }.map { $0.method.uppercased() }
  }

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("summary", .string(summary)), ("operationId", .string(identifier)),
    ]
    if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
    if !body.isEmpty {
      let content = body.map { (key: $0.type, value: JSONValue.object([("schema", $0.schema)])) }
      members.append(("requestBody", ["required": true, "content": .object(content)]))
    }
    members.append(("responses", .object(allResponses)))
    return .object(members)
  }

  private var identifier: String {
    let words = path.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return ([method] + words).joined(separator: "_")
  }

  private var parameters: [JSONValue] {
    let names = path.split(separator: "/").filter { $0.hasPrefix("{") }
    let inPath: [JSONValue] = names.map { name in
      [
        "name": .string(String(name.dropFirst().dropLast())), "in": "path", "required": true,
        "schema": ["type": "string"],
      ]
    }
    let inQuery: [JSONValue] = query.map {
      ["name": .string($0.name), "in": "query", "required": false, "schema": $0.schema]
    }
    return inPath + inQuery
  }

  private var allResponses: [(key: String, value: JSONValue)] {
    var all = responses.map { response -> (key: String, value: JSONValue) in
      guard !response.type.isEmpty else {
        return ("\(response.status)", ["description": "Done."])
      }
      let body: JSONValue = ["schema": response.schema]
      let content = JSONValue.object([(key: response.type, value: body)])
      var result: [(key: String, value: JSONValue)] = [
        ("description", "The result."), ("content", content),
      ]
      if !links.isEmpty { result.append(("links", .object(links))) }
      return ("\(response.status)", .object(result))
    }
    let usual = [400, 401, 403, 404, 405, 421, 503] + (body.isEmpty ? [] : [413, 415])
    for status in (errors + usual).sorted() where !all.contains(where: { $0.key == "\(status)" }) {
      let schema: JSONValue = ["$ref": "#/components/schemas/Error"]
      let error: JSONValue = [
        "description": .string(Self.descriptions[status] ?? "An error."),
        "content": ["application/json": ["schema": schema]],
      ]
      all.append((key: "\(status)", value: error))
    }
    return all
  }

  /// What can be done with the identifier in the answer of an operation that makes something.
  private var links: [(key: String, value: JSONValue)] {
    guard method == "post", path.hasPrefix("/v1/"), let kind = path.split(separator: "/").last
    else { return [] }
    return Self.all.filter { $0.path.hasPrefix("/v1/\(kind)/{id}") }.map { operation in
      let link: JSONValue = [
        "operationId": .string(operation.identifier),
        "parameters": ["id": "$response.body#/id"],
      ]
      return (key: operation.identifier, value: link)
    }
  }

  private static let descriptions: [Int: String] = [
    400: "The request is not what is described here.", 401: "The token is missing or wrong.",
    403: "The page that sends it is not of this machine.", 404: "There is no such thing.",
    405: "The address has no such method.",
    409: "Something else needs it, or it has ended.", 413: "The body is too large.",
    415: "The body is of another type.", 421: "The host is not this machine.",
    422: "A limit was reached.", 429: "Too many jobs are waiting; see Retry-After.",
    503: "The service is ending.",
  ]
}
