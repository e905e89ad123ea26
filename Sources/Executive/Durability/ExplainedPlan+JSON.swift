internal import JSON
internal import PDDL

/// How plans and what is known of them are saved.
///
/// An atom is an array of words; a literal has `not` as its first element if it is negated. What is not
/// understood is nil.
extension ExplainedPlan {
  var json: JSONValue { ["steps": .array(steps.map(\.json)), "goal": goal.json] }

  init?(_ json: JSONValue?) {
    guard let steps = json?["steps"]?.all(ExplainedStep.init),
      let goal = GroundCondition(json?["goal"])
    else { return nil }
    self.init(steps: steps, goal: goal)
  }
}

extension ExplainedStep {
  var json: JSONValue {
    [
      "step": .strings([step.action] + step.arguments), "condition": condition.json,
      "adds": .sorted(adds.map(\.json)), "deletes": .sorted(deletes.map(\.json)),
      "numbers": .array(numericEffects.map(\.json)),
    ]
  }

  init?(_ json: JSONValue) {
    guard let words = json["step"]?.words, let condition = GroundCondition(json["condition"]),
      let adds = json["adds"]?.all(GroundAtom.init),
      let deletes = json["deletes"]?.all(GroundAtom.init),
      let numbers = json["numbers"]?.all(GroundNumericEffect.init)
    else { return nil }
    self.init(
      PlanStep(words.name, words.arguments), condition: condition, adds: Set(adds),
      deletes: Set(deletes), numericEffects: numbers)
  }
}

extension GroundCondition {
  var json: JSONValue {
    ["literals": .sorted(literals.map(\.json)), "comparisons": .sorted(comparisons.map(\.json))]
  }

  init?(_ json: JSONValue?) {
    guard let literals = json?["literals"]?.all(GroundLiteral.init),
      let comparisons = json?["comparisons"]?.all(GroundComparison.init)
    else { return nil }
    self.init(Set(literals), comparisons: Set(comparisons))
  }
}

extension GroundLiteral {
  var json: JSONValue { isPositive ? atom.json : ["not", atom.json] }

  init?(_ json: JSONValue) {
    if let parts = json.arrayValue, parts.count == 2, parts[0] == "not", parts[1].arrayValue != nil
    {
      guard let atom = GroundAtom(parts[1]) else { return nil }
      self.init(atom, isPositive: false)
    } else {
      guard let atom = GroundAtom(json) else { return nil }
      self.init(atom)
    }
  }
}

extension GroundAtom {
  var json: JSONValue { .strings([predicate] + arguments) }

  init?(_ json: JSONValue) {
    guard let words = json.words else { return nil }
    self.init(words.name, words.arguments)
  }
}

extension GroundComparison {
  var json: JSONValue { [.string(comparator.rawValue), left.json, right.json] }

  init?(_ json: JSONValue) {
    guard let parts = json.arrayValue, parts.count == 3,
      let comparator = parts[0].stringValue.flatMap({ Comparator(rawValue: $0) }),
      let left = NumericExpression(parts[1]), let right = NumericExpression(parts[2])
    else { return nil }
    self.init(comparator, left, right)
  }
}

extension GroundNumericEffect {
  var json: JSONValue {
    [.string(operation.rawValue), .strings([function.name] + function.arguments), value.json]
  }

  init?(_ json: JSONValue) {
    guard let parts = json.arrayValue, parts.count == 3,
      let operation = parts[0].stringValue.flatMap({ AssignmentOperator(rawValue: $0) }),
      let words = parts[1].words, let value = NumericExpression(parts[2])
    else { return nil }
    self.init(operation, GroundFunctionTerm(words.name, words.arguments), value)
  }
}

extension NumericExpression {
  var json: JSONValue {
    switch self {
    case .number(let number): .saved(number)
    case .function(let term):
      [["function"], .strings(term.ground.map { [$0.name] + $0.arguments } ?? [])]
    case .sum(let parts): .array(["+"] + parts.map(\.json))
    case .product(let parts): .array(["*"] + parts.map(\.json))
    case .difference(let left, let right): ["-", left.json, right.json]
    case .quotient(let left, let right): ["/", left.json, right.json]
    case .negation(let inner): ["-", inner.json]
    // These have no place in what can be explained.
    case .duration, .elapsedTime, .totalTime, .isViolated: .null
    }
  }

  init?(_ json: JSONValue) {
    if let number = json.savedNumber {
      self = .number(number)
      return
    }
    guard let parts = json.arrayValue, let head = parts.first else { return nil }
    guard let operation = head.stringValue else {
      guard parts.count == 2, let words = parts[1].words else { return nil }
      self = .function(FunctionTerm(words.name, words.arguments.map { .constant($0) }))
      return
    }
    let operands = parts.dropFirst().compactMap { NumericExpression($0) }
    guard operands.count == parts.count - 1, !operands.isEmpty else { return nil }
    switch (operation, operands.count) {
    case ("+", _): self = .sum(operands)
    case ("*", _): self = .product(operands)
    case ("-", 1): self = .negation(operands[0])
    case ("-", 2): self = .difference(operands[0], operands[1])
    case ("/", 2): self = .quotient(operands[0], operands[1])
    default: return nil
    }
  }
}

extension JSONValue {
  /// A name and what follows it, of an array of strings; nil for all else.
  var words: (name: String, arguments: [String])? {
    guard let values = arrayValue else { return nil }
    let words = values.compactMap(\.stringValue)
    guard let name = words.first, words.count == values.count else { return nil }
    return (name, Array(words.dropFirst()))
  }

  /// The elements of an array; nil if one of them is not understood.
  func all<Value>(_ read: (JSONValue) -> Value?) -> [Value]? {
    guard let values = arrayValue else { return nil }
    let read = values.compactMap(read)
    return read.count == values.count ? read : nil
  }

  /// The elements of a set in an order that does not change.
  static func sorted(_ elements: [JSONValue]) -> JSONValue {
    .array(elements.map { ($0, $0.text) }.sorted { $0.1 < $1.1 }.map(\.0))
  }

  /// A number, also one that JSON has no digits for.
  static func saved(_ number: Double) -> JSONValue {
    number.isFinite ? .number(number) : .string("\(number)")
  }

  /// A number as `saved` writes it.
  var savedNumber: Double? { numberValue ?? stringValue.flatMap { Double($0) } }
}
