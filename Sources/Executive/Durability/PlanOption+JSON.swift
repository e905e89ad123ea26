internal import JSON

// How options, and what the filter decided about them, are saved. What is not understood is nil.

extension PlanOption {
  /// - Parameter hasPlan: whether the plan is to be saved too.
  func json(hasPlan: Bool) -> JSONValue {
    [
      "id": .integer(id), "name": .string(name), "plan": hasPlan ? plan.json : .null,
      "value": .saved(value), "cost": .saved(cost), "resources": .strings(resources.sorted()),
      "begun": .bool(hasBegun), "keeps": .bool(keepsGoal), "overrides": .bool(overrides),
      "perishable": .bool(isPerishable), "changeRate": .saved(changeRate),
    ]
  }

  init?(_ json: JSONValue?) {
    guard let json, let id = json["id"]?.integerValue, let name = json["name"]?.stringValue,
      let value = json["value"]?.savedNumber, let cost = json["cost"]?.savedNumber,
      let resources = json["resources"]?.all(\.stringValue),
      let hasBegun = json["begun"]?.boolValue, let keepsGoal = json["keeps"]?.boolValue,
      let overrides = json["overrides"]?.boolValue,
      let isPerishable = json["perishable"]?.boolValue,
      let changeRate = json["changeRate"]?.savedNumber
    else { return nil }
    var plan = ExplainedPlan()
    if let saved = json["plan"], !saved.isNull {
      guard let read = ExplainedPlan(saved) else { return nil }
      plan = read
    }
    self.init(
      id: id, name: name, plan: plan, value: value, cost: cost, resources: Set(resources),
      hasBegun: hasBegun, keepsGoal: keepsGoal, overrides: overrides, isPerishable: isPerishable)
    self.changeRate = changeRate
  }
}

extension StepOrdering {
  var json: JSONValue {
    .array([before.option, before.step, after.option, after.step].map { .integer($0) })
  }

  init?(_ json: JSONValue) {
    guard let numbers = json.all(\.integerValue), numbers.count == 4 else { return nil }
    self.init(
      StepReference(option: numbers[0], step: numbers[1]),
      before: StepReference(option: numbers[2], step: numbers[3]))
  }
}

extension PlanConflict {
  var json: JSONValue {
    let kind: JSONValue =
      switch kind {
      case .condition(let step, let literal, let user):
        ["condition", .string(step), literal.json, .string(user)]
      case .number(let step, let user): ["number", .string(step), .string(user)]
      case .resource(let name): ["resource", .string(name)]
      case .undecided: ["undecided"]
      }
    return ["kind": kind, "spoiler": .string(spoiler), "sufferer": .string(sufferer)]
  }

  init?(_ json: JSONValue) {
    guard let spoiler = json["spoiler"]?.stringValue, let sufferer = json["sufferer"]?.stringValue,
      let parts = json["kind"]?.arrayValue, let word = parts.first?.stringValue
    else { return nil }
    let name = parts.count > 1 ? parts[1].stringValue ?? "" : ""
    switch (word, parts.count) {
    case ("condition", 4):
      guard let literal = GroundLiteral(parts[2]) else { return nil }
      self.init(
        .condition(spoiler: name, literal: literal, user: parts[3].stringValue), spoiler: spoiler,
        sufferer: sufferer)
    case ("number", 3):
      self.init(
        .number(spoiler: name, user: parts[2].stringValue), spoiler: spoiler, sufferer: sufferer)
    case ("resource", 2): self.init(.resource(name), spoiler: spoiler, sufferer: sufferer)
    case ("undecided", 1): self.init(.undecided, spoiler: spoiler, sufferer: sufferer)
    default: return nil
    }
  }
}

extension FilterDecision {
  /// The decision without the option's plan, which is not looked at again.
  var json: JSONValue {
    var orderings: JSONValue = .null
    if case .possibleConflict(let found, _) = compatibility {
      orderings = .array(found.map(\.json))
    }
    return [
      "option": option.json(hasPlan: false), "outcome": .string(outcome.rawValue),
      "conflicts": .array(compatibility.conflicts.map(\.json)), "orderings": orderings,
      "displaced": .array(displaced.map { .integer($0) }), "rate": .saved(displacedRate),
    ]
  }

  init?(_ json: JSONValue) {
    guard let option = PlanOption(json["option"]),
      let outcome = json["outcome"]?.stringValue.flatMap({ Outcome(rawValue: $0) }),
      let conflicts = json["conflicts"]?.all(PlanConflict.init),
      let displaced = json["displaced"]?.all(\.integerValue), let rate = json["rate"]?.savedNumber
    else { return nil }
    let orderings = json["orderings"]?.all(StepOrdering.init)
    self.option = option
    self.outcome = outcome
    self.displaced = displaced
    displacedRate = rate
    compatibility =
      if let orderings {
        .possibleConflict(orderings, conflicts)
      } else {
        conflicts.isEmpty ? .compatible : .definiteConflict(conflicts)
      }
  }
}
