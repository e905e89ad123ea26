import PDDL
import TestSupport
import Testing

@testable import Executive

@Suite("Compatibility of plans")
struct CompatibilityTests {
  private func step(
    _ name: String, needs: [String] = [], adds: [String] = [], deletes: [String] = []
  ) -> ExplainedStep {
    ExplainedStep(
      PlanStep(name),
      condition: GroundCondition(Set(needs.map { GroundLiteral(Examples.atom($0)) })),
      adds: Set(adds.map(Examples.atom)), deletes: Set(deletes.map(Examples.atom)))
  }

  private func option(
    _ id: Int, _ name: String, _ steps: [ExplainedStep], goal: [String] = [],
    resources: Set<String> = [], keepsGoal: Bool = false
  ) -> PlanOption {
    PlanOption(
      id: id, name: name,
      plan: ExplainedPlan(
        steps: steps, goal: GroundCondition(Set(goal.map { GroundLiteral(Examples.atom($0)) }))),
      resources: resources, keepsGoal: keepsGoal)
  }

  @Test("plans that touch nothing of each other are compatible")
  func compatible() {
    let tea = option(1, "tea", [step("boil", adds: ["hot"]), step("pour", needs: ["hot"])])
    let mail = option(2, "mail", [step("fetch", adds: ["mail"])])
    #expect(Compatibility.of(mail, with: [tea], in: FactState()) == .compatible)
  }

  @Test("the last egg can be used once: a definite conflict that names the steps")
  func definite() {
    let cake = option(1, "cake", [step("bake", needs: ["egg"], adds: ["cake"], deletes: ["egg"])])
    let omelette = option(2, "omelette", [step("fry", needs: ["egg"], deletes: ["egg"])])
    let verdict = Compatibility.of(omelette, with: [cake], in: Examples.state("egg"))
    guard case .definiteConflict(let conflicts) = verdict else {
      Issue.record("expected a definite conflict, found \(verdict)")
      return
    }
    #expect(
      conflicts.map(\.description) == [
        "(fry) of omelette spoils (egg), which (bake) of cake needs",
        "(bake) of cake spoils (egg), which (fry) of omelette needs",
      ])
  }

  @Test("a conflict that an order avoids is possible, and the order comes with it")
  func possible() {
    // Washing takes the light away that reading needs; reading first is fine.
    let read = option(1, "read", [step("open", adds: ["open"]), step("look", needs: ["light"])])
    let wash = option(2, "wash", [step("dark", needs: ["light"], deletes: ["light"])])
    let verdict = Compatibility.of(wash, with: [read], in: Examples.state("light"))
    guard case .possibleConflict(let orderings, _) = verdict else {
      Issue.record("expected a possible conflict, found \(verdict)")
      return
    }
    #expect(
      orderings == [
        StepOrdering(StepReference(option: 1, step: 1), before: StepReference(option: 2, step: 0))
      ])
  }

  @Test("a plan that has to be woven into another is admitted")
  func interleaved() {
    // The option needs what only lasts between the two steps of the intention.
    let bath = option(
      1, "bath", [step("fill", adds: ["full"]), step("drain", deletes: ["full"])])
    let toy = option(2, "toy", [step("float", needs: ["full"])])
    let verdict = Compatibility.of(toy, with: [bath], in: FactState())
    guard case .possibleConflict(let orderings, _) = verdict else {
      Issue.record("expected a possible conflict, found \(verdict)")
      return
    }
    let float = StepReference(option: 2, step: 0)
    #expect(
      Set(orderings) == [
        StepOrdering(StepReference(option: 1, step: 0), before: float),
        StepOrdering(float, before: StepReference(option: 1, step: 1)),
      ])
  }

  @Test("a goal that has to stay true forbids what it otherwise would not")
  func kept() {
    let leave = option(2, "leave", [step("go", needs: ["home"], deletes: ["home"])])
    let home = Examples.state("home")
    let stay = option(1, "stay", [step("sit", needs: ["home"])], goal: ["home"], keepsGoal: true)
    #expect(!Compatibility.of(leave, with: [stay], in: home).isAdmissible)
    var visit = stay
    visit.keepsGoal = false
    #expect(Compatibility.of(leave, with: [visit], in: home).isAdmissible)
  }

  @Test("what needs a resource for itself goes before or after, not between")
  func resources() {
    let lift = option(1, "lift", [step("grip"), step("release")], resources: ["arm"])
    var wave = option(2, "wave", [step("up"), step("down")], resources: ["arm"])
    guard
      case .possibleConflict(let orderings, let conflicts) =
        Compatibility.of(wave, with: [lift], in: FactState())
    else {
      Issue.record("expected a possible conflict")
      return
    }
    #expect(
      orderings == [
        StepOrdering(StepReference(option: 1, step: 1), before: StepReference(option: 2, step: 0))
      ])
    #expect(conflicts.map(\.description) == ["wave and lift both need arm for themselves"])
    var chance = lift
    chance.isPerishable = true
    wave.isPerishable = true
    #expect(!Compatibility.of(wave, with: [chance], in: FactState()).isAdmissible)
  }

  @Test("numbers are resources: a battery for one trip is not enough for two")
  func numbers() throws {
    let explainer = PlanExplainer(
      domain: try Examples.domain(Examples.rovers),
      objects: Examples.objects("rover", "r") + Examples.objects("place", "x", "y"))
    func trip(_ id: Int, battery: Double) throws -> (PlanOption, FactState) {
      let state = Examples.state("at r x", values: ["battery r": battery])
      let plan = try explainer.explain(
        Examples.steps("drive r x y", "sample r y", "drive r y x"), from: state,
        goal: Examples.goal("sampled y"))
      return (PlanOption(id: id, name: "trip\(id)", plan: plan), state)
    }
    let (first, poor) = try trip(1, battery: 3)
    let (second, rich) = try trip(2, battery: 4)
    #expect(!Compatibility.of(second, with: [first], in: poor).isAdmissible)
    #expect(Compatibility.of(second, with: [first], in: rich).isAdmissible)
  }

  /// Random plans over a few atoms; the truth by trying all interleavings.
  private func randomOption(_ id: Int, _ generator: inout SeededGenerator) -> PlanOption {
    let atoms = ["p", "q", "r", "s"]
    func some(_ generator: inout SeededGenerator) -> [String] {
      atoms.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
    }
    let steps = (0..<Int.random(in: 1...3, using: &generator)).map { number in
      step(
        "s\(id)\(number)", needs: some(&generator), adds: some(&generator),
        deletes: some(&generator))
    }
    return option(id, "o\(id)", steps)
  }

  private func canInterleave(_ left: [ExplainedStep], _ right: [ExplainedStep], _ state: FactState)
    -> Bool
  {
    if left.isEmpty, right.isEmpty { return true }
    if let step = left.first, state.holds(step.condition) {
      var next = state
      next.apply(step)
      if canInterleave(Array(left.dropFirst()), right, next) { return true }
    }
    if let step = right.first, state.holds(step.condition) {
      var next = state
      next.apply(step)
      if canInterleave(left, Array(right.dropFirst()), next) { return true }
    }
    return false
  }

  @Test("verdicts are exact, and orderings lead to orders that work", arguments: 0..<300)
  func exact(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let (one, other) = (randomOption(1, &generator), randomOption(2, &generator))
    let state = FactState(
      Set(["p", "q", "r", "s"].filter { _ in Bool.random(using: &generator) }.map(Examples.atom)))
    // Plans are explained from the present state: what cannot run alone is no option.
    guard canInterleave(one.plan.steps, [], state), canInterleave(other.plan.steps, [], state)
    else { return }
    let isPossible = canInterleave(one.plan.steps, other.plan.steps, state)
    switch Compatibility.of(other, with: [one], in: state) {
    case .compatible: #expect(isPossible)
    case .definiteConflict: #expect(!isPossible)
    case .possibleConflict(let orderings, _):
      #expect(isPossible)
      // Any order that keeps to the orderings works.
      for _ in 0..<10 {
        var state = state
        var done: Set<StepReference> = []
        var positions = [1: 0, 2: 0]
        while done.count < one.plan.steps.count + other.plan.steps.count {
          let open = [one, other].filter { option in
            let next = StepReference(option: option.id, step: positions[option.id] ?? 0)
            return next.step < option.plan.steps.count
              && orderings.allSatisfy { $0.after != next || done.contains($0.before) }
          }
          guard let chosen = open.randomElement(using: &generator) else {
            Issue.record("the orderings block each other")
            return
          }
          let position = positions[chosen.id] ?? 0
          let step = chosen.plan.steps[position]
          #expect(state.holds(step.condition))
          state.apply(step)
          done.insert(StepReference(option: chosen.id, step: position))
          positions[chosen.id] = position + 1
        }
      }
    }
  }
}
