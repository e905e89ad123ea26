internal import AgentSpeak
internal import Agents
internal import JSON

/// How an agent's commitments, and what its filter and its clocks have learned, are saved.
extension IntentionMemory {
  /// - Parameter modelVersion: the version of the models now.
  func json(modelVersion: Int) -> JSONValue {
    [
      "filter": filter.json, "adopted": .array(adopted.map { $0.json(modelVersion: modelVersion) }),
      "clocks": .sorted(clocks.values.map(\.json)),
      "ends": .integer(changeRate.ends), "exposure": .saved(changeRate.exposure),
      "survivor": .bool(hasSurvivor), "lastID": .integer(lastID),
    ]
  }

  init?(_ json: JSONValue, modelVersion: Int) {
    guard let filter = IntentionFilter(json["filter"]),
      let adopted = json["adopted"]?.all({ Adopted($0, modelVersion: modelVersion) }),
      let clocks = json["clocks"]?.all(ReconsiderationClock.init),
      let ends = json["ends"]?.integerValue, let exposure = json["exposure"]?.savedNumber,
      let hasSurvivor = json["survivor"]?.boolValue, let lastID = json["lastID"]?.integerValue
    else { return nil }
    self.init(
      filter: filter, adopted: adopted,
      clocks: Dictionary(clocks.map { ($0.boldness, $0) }) { $1 },
      changeRate: ChangeRate(ends: ends, exposure: exposure), hasSurvivor: hasSurvivor,
      lastID: lastID)
  }
}

extension IntentionMemory.Adopted {
  fileprivate func json(modelVersion: Int) -> JSONValue {
    [
      "option": option.json(hasPlan: true), "goal": .string("\(goal)"),
      "intention": intention.map { [.integer(Int($0.index)), .integer($0.number)] } ?? .null,
      "strategy": .string(strategy.rawValue), "motive": .string(motive.map { "\($0)" }),
      "boldness": .string(boldness.text), "begun": .integer(begun), "plan": plan.json,
      "current": .bool(self.modelVersion == modelVersion),
      "orderings": .array(orderings.map(\.json)),
    ]
  }

  fileprivate init?(_ json: JSONValue, modelVersion: Int) {
    guard let option = PlanOption(json["option"]), let goal = Self.term(json["goal"]),
      let strategy = json["strategy"]?.stringValue.flatMap({ CommitmentStrategy(rawValue: $0) }),
      let boldness = json["boldness"]?.stringValue.flatMap({ Boldness($0) }),
      let begun = json["begun"]?.integerValue, let plan = ExplainedPlan(json["plan"]),
      let isCurrent = json["current"]?.boolValue,
      let orderings = json["orderings"]?.all(StepOrdering.init)
    else { return nil }
    var intention: IntentionID?
    if let numbers = json["intention"]?.all(\.integerValue), numbers.count == 2,
      let index = Int32(exactly: numbers[0])
    {
      intention = IntentionID(index: index, number: numbers[1])
    }
    self.init(
      option: option, goal: goal, intention: intention, strategy: strategy,
      motive: Self.term(json["motive"]), boldness: boldness, begun: begun, plan: plan,
      // Versions count from the start of the process.
      modelVersion: isCurrent ? modelVersion : modelVersion - 1, orderings: orderings)
  }

  private static func term(_ json: JSONValue?) -> AgentSpeak.Term? {
    json?.stringValue.flatMap { try? TermReader.read(SourceText($0)).term }
  }
}

extension IntentionFilter {
  fileprivate var json: JSONValue {
    [
      "ratio": override.valueRatio.map { .saved($0) } ?? .null, "memory": .integer(memory),
      "decisions": .array(decisions.map(\.json)),
      "counts": .object(
        FilterDecision.Outcome.allCases.map {
          (key: $0.rawValue, value: .integer(counts[$0] ?? 0))
        }),
    ]
  }

  fileprivate init?(_ json: JSONValue?) {
    guard let json, let memory = json["memory"]?.integerValue,
      let decisions = json["decisions"]?.all(FilterDecision.init)
    else { return nil }
    var counts: [FilterDecision.Outcome: Int] = [:]
    for outcome in FilterDecision.Outcome.allCases {
      counts[outcome] = json["counts"]?[outcome.rawValue]?.integerValue
    }
    self.init(
      override: OverridePolicy(valueRatio: json["ratio"]?.savedNumber), memory: memory,
      decisions: decisions, counts: counts)
  }
}

extension ReconsiderationClock {
  fileprivate var json: JSONValue {
    [
      "boldness": .string(boldness.text), "interval": interval.map { .integer($0) } ?? .null,
      "steps": .integer(steps), "reconsiderations": .integer(reconsiderations),
      "gains": .integer(gains),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    guard let boldness = json["boldness"]?.stringValue.flatMap({ Boldness($0) }),
      let steps = json["steps"]?.integerValue,
      let reconsiderations = json["reconsiderations"]?.integerValue,
      let gains = json["gains"]?.integerValue
    else { return nil }
    self.init(
      boldness, interval: json["interval"]?.integerValue, steps: steps,
      reconsiderations: reconsiderations, gains: gains)
  }
}
