import JSON
import Workers

/// PDDL files that clients can read: `FOLDER/NAME/*.pddl` as `praxis://NAME/FILE`.
///
/// What is not listed cannot be read: addresses are looked up, never turned into paths.
struct DomainResources: Sendable {
  static let scheme = "praxis://"

  private struct Resource: Sendable {
    var address: String
    var path: String
  }

  private let resources: [Resource]

  /// Lists the files in folders of domains; what cannot be read is left out.
  init(folders: [String]) {
    resources = folders.flatMap { folder in
      Files.names(in: folder).flatMap { domain in
        Files.names(in: "\(folder)/\(domain)").filter { $0.hasSuffix(".pddl") }.map { file in
          Resource(
            address: "\(Self.scheme)\(domain)/\(file)", path: "\(folder)/\(domain)/\(file)")
        }
      }
    }
  }

  /// How the resources are listed.
  var listing: [JSONValue] {
    resources.map { resource in
      [
        "uri": .string(resource.address),
        "name": .string(String(resource.address.dropFirst(Self.scheme.count))),
        "mimeType": "text/plain",
      ]
    }
  }

  /// The text of a resource; nil if there is none of the address.
  func text(of address: String) -> String? {
    guard let resource = resources.first(where: { $0.address == address }) else { return nil }
    return Files.text(of: resource.path)
  }

  /// The answer to a request for a resource.
  func contents(of address: String?) throws(RPCError) -> JSONValue {
    guard let address else { throw RPCError(.invalidParameters, "expected a 'uri'") }
    guard let text = text(of: address) else {
      throw RPCError(.resourceNotFound, "there is no resource \(address)")
    }
    return [
      "contents": [["uri": .string(address), "mimeType": "text/plain", "text": .string(text)]]
    ]
  }
}
