extension SyntaxChecker {
  /// Checks the `:types` section.
  mutating func checkTypes(_ types: [TypedName]) {
    var declared: [String: TypeExpression] = [:]
    for type in types {
      if type.name == "object" {
        if type.type != .object {
          diagnostics.warning(
            "'object' is above all types and has no parent", expected: "no declaration of 'object'",
            found: "'object - \(describe(type.type))'", at: type.location.offset)
        }
        continue
      }
      if let earlier = declared[type.name] {
        implicit.hasRepetitions = true
        let message =
          earlier == type.type
          ? "a type is declared twice" : "a type is declared twice, and has both parents"
        diagnostics.warning(
          message, expected: "'\(type.name) - \(describe(earlier))' once",
          found: "'\(type.name) - \(describe(type.type))' again", at: type.location.offset)
      }
      declared[type.name] = type.type
    }
    for cycle in declarations.types.cycles {
      let location = types.first { $0.name == cycle[0] }?.location ?? .none
      // Long cycles are shown by their start.
      let shown = cycle.count > 8 ? cycle.prefix(8) + ["…"] : cycle[...]
      let path = (shown + [cycle[0]]).joined(separator: " - ")
      diagnostics.error(
        "types are above themselves", expected: "a hierarchy below 'object'",
        found: "'\(path)'", at: location.offset)
    }
  }

  /// Checks that the types of a list of names are declared and no name stands twice.
  mutating func checkVariables(_ variables: [TypedName]) {
    var seen: Set<String> = []
    for variable in variables {
      checkType(variable.type, of: variable.location)
      if !seen.insert(variable.name).inserted {
        duplicate("variable", "?\(variable.name)", at: variable.location)
      }
    }
  }

  /// Checks that a type is declared.
  mutating func checkType(_ type: TypeExpression, of location: SourceLocation) {
    guard !declarations.damage.contains(.types) else { return }
    for (index, name) in type.alternatives.enumerated() where !declarations.types.contains(name) {
      var offset = type.location.offset >= 0 ? type.location.offset : location.offset
      if offset >= 0, let element = source.offset(ofElement: index + 1, inListAt: offset) {
        offset = element
      }
      unknown("type", name, known: declarations.types.types, at: offset)
    }
  }

  /// A type as it is written.
  func describe(_ type: TypeExpression) -> String {
    type.alternatives.count == 1
      ? type.alternatives[0] : "(either \(type.alternatives.joined(separator: " ")))"
  }
}
