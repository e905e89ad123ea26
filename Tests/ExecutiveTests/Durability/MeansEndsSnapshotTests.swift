import AgentSpeak
import Agents
import JSON
import PDDL
import Testing

@testable import Executive

/// What agents are committed to goes with their minds.
@Suite struct MeansEndsSnapshotTests {
  /// Agents with a planner in a world of blocks.
  private final class Site {
    let meansEnds: MeansEnds
    let society: Society
    var printed: [String] = []
    var actions: [String] = []
    private var world: SimulatedWorld?

    var state: FactState? { world?.state }

    init(_ text: String?, from state: FactState) throws {
      meansEnds = MeansEnds(
        domain: try Examples.domain(Examples.blocks),
        objects: Examples.objects("block", "a", "b", "c"))
      let kit = AgentKit(actions: meansEnds.actions)
      var note: (String) -> Void = { _ in }
      society = Society(kit: kit, output: Society.Output(print: { note($1) }, log: { note($1) }))
      society.companions["intentions"] = meansEnds
      note = { [unowned self] in printed.append($0) }
      let world = SimulatedWorld(state, meansEnds.vocabulary, for: society) {
        [unowned self] _, action, _ in actions.append("\(action)")
      }
      society.environment = world
      self.world = world
      if let text {
        let program = try AgentProgram(SourceText(text, name: "robot.asl"), kit: kit)
        society.add("robot", program: program) { meansEnds.equip(&$0) }
        world.show()
      }
    }

    /// Runs until something is so; gives up at the end of the run.
    func run(until isSo: () -> Bool) {
      while !isSo(), society.run(Society.Limits(cycles: 1)) == .cycleLimit {}
    }
  }

  private static let start = Examples.state(
    "on-table a", "on-table b", "on-table c", "clear a", "clear b", "clear c", "hand-empty")

  private static let text = """
    commitment(single_minded). boldness(3).
    !start.
    +!start
      <- .plan(on(a,b), P); .adopt(on(a,b)[value(5),resource(arm),motive(not tired)], P, W); W;
         .print(done); !next.
    +!next <- ?x(1).
    -!next <- .findall(G, .filtered(G, _, _), L); .print(L).
    """

  /// Agents that were saved between any two of their actions carry on with the plan that they had adopted.
  @Test(arguments: 0...2) func commitmentsAreKept(actionsBefore: Int) throws {
    let first = try Site(Self.text, from: Self.start)
    first.run {
      first.actions.count >= actionsBefore && first.meansEnds.decisionCount(of: "robot") > 0
    }
    let commitments = first.meansEnds.commitments(of: "robot")
    let bytes = try first.society.snapshot()
    let second = try Site(nil, from: try #require(first.state))
    try second.society.restore(bytes)
    let kept = second.meansEnds.commitments(of: "robot")
    #expect(kept.map(\.plan) == commitments.map(\.plan))
    #expect(kept.map(\.value) == commitments.map(\.value))
    #expect(kept.map(\.resources) == commitments.map(\.resources))
    #expect(second.meansEnds.decisionCount(of: "robot") == 1)
    #expect(second.meansEnds.decisions(of: "robot").map(\.option.name) == ["on(a,b)"])
    #expect(text(second.meansEnds) == text(first.meansEnds))
    second.run { false }
    #expect(first.actions + second.actions == ["pick_up(a)", "stack(a,b)"])
    #expect(second.printed == ["done", "[on(a,b)]"])
  }

  private func text(_ meansEnds: MeansEnds) -> String {
    String(decoding: meansEnds.saved(), as: UTF8.self)
  }

  /// Without its memory, an agent in the middle of a plan takes it for displaced.
  @Test func withoutTheirMemoryPlansFail() throws {
    let first = try Site(Self.text, from: Self.start)
    first.run { first.actions.count == 1 }
    first.society.companions = [:]
    let second = try Site(nil, from: try #require(first.state))
    try second.society.restore(first.society.snapshot())
    second.run { false }
    #expect(second.actions.isEmpty)
  }

  /// All that the filter says is saved: conflicts, orders, what was displaced.
  @Test func decisionsAreKept() throws {
    let literal = GroundLiteral(GroundAtom("clear", ["a"]), isPositive: false)
    let names = GroundLiteral(GroundAtom("not", ["a"]))
    let number = GroundComparison(
      .less, .difference(.function(FunctionTerm("fuel", [.constant("t")])), .negation(.number(2))),
      .sum([
        .number(.infinity), .product([.number(0.5), .number(3)]), .quotient(.number(1), .number(4)),
      ])
    )
    let step = ExplainedStep(
      PlanStep("drive", ["t"]),
      condition: GroundCondition([literal, names], comparisons: [number]),
      adds: [GroundAtom("here")], deletes: [GroundAtom("there", ["t"])],
      numericEffects: [
        GroundNumericEffect(.decrease, GroundFunctionTerm("fuel", ["t"]), .number(1.25))
      ])
    let plan = ExplainedPlan(steps: [step], goal: GroundCondition([literal]))
    #expect(ExplainedPlan(try JSONReader.read(plan.json.text)) == plan)
    var option = PlanOption(
      id: 7, name: "here", plan: plan, value: .infinity, cost: 3, resources: ["arm", "lift"],
      hasBegun: true, keepsGoal: true, overrides: true, isPerishable: true)
    option.changeRate = 0.25
    let conflicts = [
      PlanConflict(
        .condition(spoiler: "s", literal: literal, user: nil), spoiler: "a", sufferer: "b"),
      PlanConflict(
        .condition(spoiler: "s", literal: names, user: "u"), spoiler: "a", sufferer: "b"),
      PlanConflict(.number(spoiler: "s", user: "u"), spoiler: "a", sufferer: "b"),
      PlanConflict(.resource("arm"), spoiler: "a", sufferer: "b"),
      PlanConflict(.undecided, spoiler: "a", sufferer: "b"),
    ]
    let ordering = StepOrdering(
      StepReference(option: 1, step: 2), before: StepReference(option: 7, step: 0))
    for compatibility: Compatibility in [
      .compatible, .possibleConflict([ordering], conflicts), .definiteConflict(conflicts),
    ] {
      let decision = FilterDecision(
        option: option, outcome: .overrode, compatibility: compatibility, displaced: [1, 2],
        displacedRate: 1.5)
      let read = try #require(FilterDecision(JSONReader.read(decision.json.text)))
      #expect(read.compatibility == compatibility)
      #expect(read.reasons == decision.reasons)
      #expect(read.displaced == [1, 2])
      #expect(read.displacedRate == 1.5)
      #expect(read.option.resources == ["arm", "lift"])
      #expect(read.option.value == .infinity)
      #expect(read.option.changeRate == 0.25)
    }
  }

  @Test(arguments: ["", "[]", "{\"robot\":{}}", "{\"robot\":7}", "{"])
  func whatMeansNothingIsAnError(text: String) throws {
    let site = try Site(nil, from: Self.start)
    #expect(throws: SnapshotError.self) { try site.meansEnds.restore(Array(text.utf8)) }
  }
}
