extension SyntaxReader {
  /// The parts of an action by key, each at most once.
  struct ActionParts {
    var name: String
    var location: SourceLocation
    var parts: [Keyword: Int] = [:]
  }

  /// Reads `(:action NAME :parameters (…) :precondition (…) :effect (…))`; processes and events
  /// have the same parts. Every part may be missing.
  mutating func action(_ node: Int) -> Action? {
    guard let parts = actionParts(node, keys: [.parameters, .precondition, .effect]) else {
      return nil
    }
    let parameters = parts.parts[.parameters].map { variables($0) } ?? []
    let precondition = parts.parts[.precondition].map { formula($0) } ?? .truth
    let effect = parts.parts[.effect].map { self.effect($0) } ?? Effect.none
    guard let parameters else { return nil }
    return Action(
      parts.name, parameters: parameters, precondition: precondition ?? .truth,
      effect: effect ?? .none, location: parts.location)
  }

  /// Reads `(:durative-action NAME :parameters (…) :duration (…) :condition (…) :effect (…))`.
  mutating func durativeAction(_ node: Int) -> DurativeAction? {
    guard let parts = actionParts(node, keys: [.parameters, .duration, .condition, .effect]) else {
      return nil
    }
    if parts.parts[.duration] == nil {
      missing(
        in: node, "durative action '\(parts.name)' has no duration",
        expected: "':duration (= ?duration NUMBER)'")
    }
    let parameters = parts.parts[.parameters].map { variables($0) } ?? []
    let duration = parts.parts[.duration].map { durationConstraints($0, time: nil) } ?? []
    let condition = parts.parts[.condition].map { formula($0) } ?? .truth
    let effect = parts.parts[.effect].map { self.effect($0) } ?? Effect.none
    guard let parameters else { return nil }
    return DurativeAction(
      parts.name, parameters: parameters, duration: duration, condition: condition ?? .truth,
      effect: effect ?? .none, location: parts.location)
  }

  /// Takes an action apart into its name and its keyed parts, which may stand in any order.
  private mutating func actionParts(_ node: Int, keys: [Keyword]) -> ActionParts? {
    var elements = arguments(of: node)
    guard let nameNode = elements.next() else {
      missing(in: node, "an action has no name", expected: "a name")
      return nil
    }
    guard let actionName = name(nameNode, "the action's name") else { return nil }
    var result = ActionParts(name: actionName, location: location(nameNode))
    let expected = "one of \(keys.map { "'\($0.rawValue)'" }.joined(separator: ", "))"
    while let key = elements.next() {
      guard let keyName = tree.name(of: key), keyName.hasPrefix(":") else {
        unexpected(key, "an action's part has no key", expected: expected)
        continue
      }
      // The value is the next node, unless that is a key again.
      var value = elements.peek
      if let next = value, tree.name(of: next)?.hasPrefix(":") == true { value = nil }
      if value != nil { _ = elements.next() }
      guard let keyword = partKeyword(key, keyName, keys: keys, expected: expected) else {
        continue
      }
      guard let value else {
        diagnostics.error(
          "'\(keyName)' has no value", expected: "a list behind '\(keyName)'",
          found: elements.peek.map(describe) ?? "')'", at: tree.offset(of: key))
        continue
      }
      if result.parts[keyword] != nil {
        diagnostics.error(
          "action '\(actionName)' has two parts of one kind",
          expected: "'\(keyName)' once", found: "a second '\(keyName)'", at: tree.offset(of: key))
        continue
      }
      result.parts[keyword] = value
    }
    return result
  }

  /// The keyword of a part; after a report that of a misspelled one.
  private mutating func partKeyword(
    _ node: Int, _ name: String, keys: [Keyword], expected: String
  ) -> Keyword? {
    if let keyword = keyword(node), keys.contains(keyword) { return keyword }
    if let feature = UnsupportedSyntax.feature(ofSection: name) {
      unsupported(node, name, feature: feature)
      return nil
    }
    let hint = Suggestions.hint(for: name, among: keys.map(\.rawValue))
    unexpected(node, "unknown part of an action\(hint)", expected: expected)
    return likelyMeant(name, among: keys)
  }

  /// Reads `()`, one bound on `?duration`, or `(and …)` of bounds, each with a time or without.
  private mutating func durationConstraints(
    _ node: Int, time: TimeSpecifier?
  ) -> [DurationConstraint] {
    guard tree.isList(node) else {
      unexpected(node, "a duration is missing", expected: "'(= ?duration NUMBER)'")
      return []
    }
    guard let head = tree.children(of: node).peek else { return [] }
    let comparator: Comparator
    switch keyword(head) {
    case .and:
      var constraints: [DurationConstraint] = []
      for argument in arguments(of: node) {
        constraints += durationConstraints(argument, time: time)
      }
      return constraints
    case .equal: comparator = .equal
    case .lessOrEqual: comparator = .lessOrEqual
    case .greaterOrEqual: comparator = .greaterOrEqual
    default:
      if let (specifier, operand) = timeSpecifier(node), specifier != .overAll {
        return durationConstraints(operand, time: specifier)
      }
      unexpected(
        node, "a bound on the duration is missing",
        expected: "'(= ?duration NUMBER)', '(<= ?duration NUMBER)' or '(>= ?duration NUMBER)'")
      return []
    }
    guard
      let operands = arguments(
        of: node, count: 2, form: "(\(comparator.rawValue) ?duration NUMBER)")
    else { return [] }
    guard keyword(operands[0]) == .durationVariable else {
      unexpected(operands[0], "a bound on the duration is missing", expected: "'?duration'")
      return []
    }
    guard let bound = numericExpression(operands[1]) else { return [] }
    return [DurationConstraint(comparator, bound, time: time)]
  }
}
