extension SyntaxReader {
  /// What the names of a typed list are.
  enum NameKind: String {
    case variable
    case object
    case constant
    case type
  }

  /// Reads `a b - t c - (either u v) d`: names, each with the next type behind it.
  mutating func typedNames(_ elements: SExpressions.Siblings, _ kind: NameKind) -> [TypedName] {
    var elements = elements
    var names: [TypedName] = []
    var untyped = 0
    while let element = elements.next() {
      if keyword(element) == .dash {
        if untyped == names.count {
          unexpected(element, "a type has no names before it", expected: "a \(kind.rawValue)")
        }
        guard let typeNode = elements.next() else {
          diagnostics.error(
            "a type is missing", expected: "a type behind '-'", found: "')'",
            at: tree.offset(of: element))
          break
        }
        if let type = typeExpression(typeNode) {
          for index in untyped..<names.count { names[index].type = type }
        }
        untyped = names.count
      } else if let type = gluedType(element) {
        for index in untyped..<names.count { names[index].type = type }
        untyped = names.count
      } else if let name = typedName(element, kind) {
        names.append(name)
      }
    }
    return names
  }

  /// One name of a typed list.
  private mutating func typedName(_ node: Int, _ kind: NameKind) -> TypedName? {
    guard let name = tree.name(of: node) else {
      unexpected(node, "unexpected list", expected: "a \(kind.rawValue)")
      return nil
    }
    let isVariable = name.utf8.first == UInt8(ascii: "?")
    if kind == .variable {
      guard isVariable, name.utf8.count > 1 else {
        unexpected(node, "a variable is missing", expected: "a variable such as '?x'")
        return nil
      }
      return TypedName(String(name.dropFirst()), location: location(node))
    }
    guard !isVariable, name.utf8.first != UInt8(ascii: ":") else {
      unexpected(node, "a name is missing", expected: "a \(kind.rawValue)")
      return nil
    }
    return TypedName(name, location: location(node))
  }

  /// Reads `-block` as `- block`: some competition files leave the space out.
  private mutating func gluedType(_ node: Int) -> TypeExpression? {
    guard let name = tree.name(of: node), name.utf8.count > 1,
      name.hasPrefix("-"), !name.hasPrefix("-:"), name != "--",
      NumberSyntax.value(of: name) == nil
    else { return nil }
    let type = String(name.dropFirst())
    diagnostics.warning(
      "a space is missing between '-' and a type", expected: "'- \(type)'", found: "'\(name)'",
      at: tree.offset(of: node))
    return TypeExpression(type, location: location(node))
  }

  /// Reads a type: a name or `(either a b …)`.
  mutating func typeExpression(_ node: Int) -> TypeExpression? {
    if !tree.isList(node) {
      return name(node, "a type").map { TypeExpression($0, location: location(node)) }
    }
    guard headKeyword(node) == .either else {
      unexpected(node, "a type is missing", expected: "a type or '(either TYPE …)'")
      return nil
    }
    var alternatives: [String] = []
    for argument in arguments(of: node) {
      if let alternative = name(argument, "a type") { alternatives.append(alternative) }
    }
    guard !alternatives.isEmpty else {
      missing(in: node, "a type is missing", expected: "'(either TYPE …)' with one type or more")
      return nil
    }
    return TypeExpression(either: alternatives, location: location(node))
  }

  /// Reads the list of variables of an action, predicate, rule or quantifier.
  mutating func variables(_ node: Int) -> [TypedName]? {
    guard tree.isList(node) else {
      unexpected(node, "a list of variables is missing", expected: "'(?x - TYPE …)'")
      return nil
    }
    return typedNames(tree.children(of: node), .variable)
  }
}
