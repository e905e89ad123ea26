/// Why a condition is false: a reason, and the reasons behind it.
public struct Explanation: Hashable, Sendable {
  /// The reason in a few words: `(clear b) is false`.
  public var text: String
  /// What the reason rests on; empty for an atom or a comparison.
  public var parts: [Explanation]

  /// Makes an explanation.
  public init(_ text: String, parts: [Explanation] = []) {
    self.text = text
    self.parts = parts
  }

  /// The explanation as lines, each level indented by two spaces more.
  public var lines: [String] {
    [text + (parts.isEmpty ? "" : ":")] + parts.flatMap { $0.lines.map { "  " + $0 } }
  }
}

extension Evaluator {
  /// The reasons why a condition does not hold; none if it does.
  ///
  /// Of a conjunction, every part that does not hold; of a universal quantifier, the first binding
  /// for which it fails; of a disjunction, all alternatives.
  mutating func reasonsAgainst(_ condition: Condition) -> [Explanation] {
    do {
      if try holds(condition) { return [] }
    } catch {
      if condition.isLeaf { return [Explanation("\(text(condition)): \(error)")] }
    }
    switch condition {
    case .atom(let atom): return [Explanation("\(text(atom)) is false")]
    case .equal(let left, let right):
      return [Explanation("\(text(condition)): \(difference(left, right))")]
    case .comparison(_, let left, let right):
      return [Explanation("\(text(condition)): \(values(left, right))")]
    case .not(let inner): return [reason(againstNot: inner)]
    case .and(let conditions): return conditions.flatMap { reasonsAgainst($0) }
    case .or(let conditions):
      if conditions.isEmpty { return [Explanation("(or) is false")] }
      return [
        Explanation(
          "no alternative of \(text(condition)) holds",
          parts: conditions.flatMap { reasonsAgainst($0) })
      ]
    case .imply(let premise, let conclusion):
      return [
        Explanation("\(text(premise)) is true, but", parts: reasonsAgainst(conclusion))
      ]
    case .forall(let variables, let body):
      return [counterexample(to: condition, variables, body)]
    case .exists(let variables, _):
      return [Explanation("\(text(condition)) is false: no \(text(variables)) makes it true")]
    case .preference: return []
    }
  }

  private mutating func reason(againstNot inner: Condition) -> Explanation {
    switch inner {
    case .atom(let atom): Explanation("\(text(.not(inner))): \(text(atom)) is true")
    case .equal(let left, _): Explanation("\(text(.not(inner))): both are \(valueText(left))")
    case .comparison(_, let left, let right):
      Explanation("\(text(.not(inner))): \(values(left, right))")
    default: Explanation("\(text(.not(inner))) is false", parts: reasonsAgainst(inner.negation))
    }
  }

  private mutating func counterexample(
    to condition: Condition, _ variables: [Variable], _ body: Condition
  ) -> Explanation {
    let whole = text(condition)
    defer { for variable in variables { binding[variable.slot] = unbound } }
    guard bindFirstFailure(of: body, variables[...]) else {
      return Explanation("\(whole) is false")
    }
    let values = variables.map { "?\($0.name) = \(valueText(.variable($0.slot)))" }
    return Explanation(
      "\(whole) fails for \(values.joined(separator: ", "))", parts: reasonsAgainst(body))
  }

  /// Gives the variables the first values for which the body does not hold; false without any.
  private mutating func bindFirstFailure(
    of body: Condition, _ variables: ArraySlice<Variable>
  ) -> Bool {
    guard let variable = variables.first else { return !isTrue(body) }
    for object in variable.extent.objects {
      binding[variable.slot] = object
      if bindFirstFailure(of: body, variables.dropFirst()) { return true }
    }
    return false
  }

  private func values(_ left: Expression, _ right: Expression) -> String {
    func text(_ expression: Expression) -> String {
      (try? value(expression)).map { numberText($0) } ?? "undefined"
    }
    return "the values are \(text(left)) and \(text(right))"
  }

  private func difference(_ left: Argument, _ right: Argument) -> String {
    "\(valueText(left)) and \(valueText(right)) are different"
  }

  private func valueText(_ argument: Argument) -> String {
    object(argument).map { tables.objects.name(of: $0) } ?? "undefined"
  }
}

extension Condition {
  /// Whether the condition has no parts that could be explained instead of it.
  fileprivate var isLeaf: Bool {
    switch self {
    case .atom, .equal, .comparison: true
    case .not(let inner): inner.isLeaf
    default: false
    }
  }
}
