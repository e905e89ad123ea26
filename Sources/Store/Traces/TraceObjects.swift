import PDDL

/// The objects of a run as text: a line each, the name and then the alternatives of its type.
enum TraceObjects {
  static func encode(_ objects: [TypedName]) -> String {
    objects.map { ([$0.name] + $0.type.alternatives).joined(separator: " ") }
      .joined(separator: "\n")
  }

  static func decode(_ text: String) -> [TypedName] {
    text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return TypedName(
        words.first ?? "", type: TypeExpression(either: Array(words.dropFirst())))
    }
  }
}
