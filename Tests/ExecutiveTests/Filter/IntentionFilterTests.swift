import Testing

@testable import Executive

@Suite("The filter of options")
struct IntentionFilterTests {
  private func walk(_ id: Int, _ name: String, value: Double, cost: Double) -> PlanOption {
    PlanOption(
      id: id, name: name, value: value, cost: cost, resources: ["legs"], isPerishable: true)
  }

  @Test("an incompatible option is filtered, and the reason can be asked for")
  func filtered() {
    var filter = IntentionFilter()
    let decision = filter.consider(
      walk(2, "far", value: 100, cost: 5), against: [walk(1, "near", value: 1, cost: 5)])
    #expect(decision.outcome == .filtered)
    #expect(!decision.survives)
    #expect(filter.decisions.last?.reasons == ["far and near both need legs for themselves"])
    #expect(filter.counts == [.filtered: 1])
  }

  @Test("a valuable option overrides, the cost of thinking included")
  func overridden() {
    var filter = IntentionFilter(override: OverridePolicy(valueRatio: 1))
    let current = walk(1, "current", value: 10, cost: 5)
    let option = walk(2, "option", value: 12, cost: 5)
    #expect(filter.consider(option, against: [current]).outcome == .overrode)
    #expect(filter.consider(option, against: [current], delay: 2).outcome == .filtered)
    #expect(filter.decisions.first?.displaced == [1])
  }

  @Test("a marked option overrides whatever its value")
  func marked() {
    var filter = IntentionFilter()
    var alarm = walk(2, "alarm", value: 0, cost: 5)
    alarm.overrides = true
    let decision = filter.consider(alarm, against: [walk(1, "current", value: 10, cost: 5)])
    #expect(decision.outcome == .overrode)
    #expect(decision.reasons.last == "it is marked to override")
  }

  @Test("deliberation takes the best first and gives up what it displaces")
  func deliberation() {
    var filter = IntentionFilter(override: OverridePolicy(valueRatio: 1))
    let taken = filter.deliberate(
      [walk(2, "good", value: 20, cost: 5), walk(3, "best", value: 30, cost: 5)],
      against: [walk(1, "current", value: 10, cost: 5)])
    #expect(taken.map(\.option.name) == ["best"])
    #expect(taken.first?.displaced == [1])
  }

  @Test("only so many decisions are remembered")
  func memory() {
    var filter = IntentionFilter(memory: 2)
    for id in 0..<5 { _ = filter.consider(walk(id, "w\(id)", value: 1, cost: 1), against: []) }
    #expect(filter.decisions.map(\.option.name) == ["w3", "w4"])
    #expect(filter.counts == [.admitted: 5])
  }
}
