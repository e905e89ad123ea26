import Interchange
import PDDL
import Testing

@Suite struct BehaviorTreeExportTests {
  /// Two robots that can act at the same time, and a door that one opens for the other.
  private static let domain = """
    (define (domain doors)
      (:requirements :typing :action-costs)
      (:types robot place)
      (:predicates (at ?r - robot ?p - place) (open) (seen ?p - place))
      (:functions (total-cost))
      (:action go :parameters (?name - robot ?from ?to - place)
        :precondition (and (at ?name ?from) (open))
        :effect (and (not (at ?name ?from)) (at ?name ?to) (increase (total-cost) 1)))
      (:action unlock :parameters (?r - robot) :effect (and (open) (increase (total-cost) 1)))
      (:action look :parameters (?r - robot ?p - place)
        :precondition (at ?r ?p) :effect (seen ?p)))
    """

  private func xml(
    _ plan: String, _ flavour: BehaviorTreeExport.Flavour
  ) throws -> String {
    let domain = try #require(DomainReader.read(SourceText(Self.domain, name: "d")).value)
    let plan = try #require(PlanReader.read(SourceText(plan, name: "p")).value)
    return try BehaviorTreeExport.xml(plan, in: domain, flavour: flavour, file: "p")
  }

  private static let plan = """
    (unlock rex)
    (go rex a b)
    (go ada c d)
    (look rex b)
    """

  @Test func thePortableTreeRunsIndependentStepsInParallel() throws {
    #expect(
      try xml(Self.plan, .portable) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <root BTCPP_format="4" main_tree_to_execute="MainTree">
          <BehaviorTree ID="MainTree">
            <Sequence name="plan">
              <unlock name="(unlock rex):0" r="rex"/>
              <Parallel success_count="2" failure_count="1">
                <go name="(go rex a b):1000" name_="rex" from="a" to="b"/>
                <go name="(go ada c d):2000" name_="ada" from="c" to="d"/>
              </Parallel>
              <look name="(look rex b):3000" r="rex" p="b"/>
            </Sequence>
          </BehaviorTree>
          <TreeNodesModel>
            <Action ID="go">
              <input_port name="name_" type="std::string"/>
              <input_port name="from" type="std::string"/>
              <input_port name="to" type="std::string"/>
            </Action>
            <Action ID="unlock">
              <input_port name="r" type="std::string"/>
            </Action>
            <Action ID="look">
              <input_port name="r" type="std::string"/>
              <input_port name="p" type="std::string"/>
            </Action>
          </TreeNodesModel>
        </root>

        """)
  }

  @Test func thePlanSys2TreeHasABlockForEachStep() throws {
    let text = try xml("(unlock rex)\n(go rex a b)", .planSys2)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <root BTCPP_format="4" main_tree_to_execute="MainTree">
          <BehaviorTree ID="MainTree">
            <Sequence>
              <Sequence name="(unlock rex):0">
                <WaitAtStartReq action="(unlock rex):0"/>
                <ApplyAtStartEffect action="(unlock rex):0"/>
                <ReactiveSequence>
                  <CheckOverAllReq action="(unlock rex):0"/>
                  <ExecuteAction action="(unlock rex):0"/>
                </ReactiveSequence>
                <CheckAtEndReq action="(unlock rex):0"/>
                <ApplyAtEndEffect action="(unlock rex):0"/>
              </Sequence>
              <Sequence name="(go rex a b):1000">
                <WaitAction action="(unlock rex):0"/>
                <WaitAtStartReq action="(go rex a b):1000"/>
                <ApplyAtStartEffect action="(go rex a b):1000"/>
                <ReactiveSequence>
                  <CheckOverAllReq action="(go rex a b):1000"/>
                  <ExecuteAction action="(go rex a b):1000"/>
                </ReactiveSequence>
                <CheckAtEndReq action="(go rex a b):1000"/>
                <ApplyAtEndEffect action="(go rex a b):1000"/>
              </Sequence>
            </Sequence>
          </BehaviorTree>
        </root>

        """)
  }

  @Test func branchesStandUnderTheStepThatTheyWaitFor() throws {
    let document = try XMLDocument(
      SourceText(try xml(Self.plan, .planSys2), name: "tree.xml"))
    let parallel = try #require(document.elements.firstIndex { $0.name == "Parallel" })
    #expect(document.elements[parallel]["success_count"] == "2")
    // One branch is the other robot's step alone, the other a sequence of two steps.
    let branches = document.elements.filter { $0.parent == parallel }
    #expect(branches.map { $0["name"] } == [nil, "(go ada c d):2000"])
  }

  @Test(arguments: 0..<20)
  func everyTreeIsOneTreeWithEachStepOnce(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick(_ names: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return names[Int(state >> 33) % names.count]
    }
    let steps = (0..<40).map { _ in
      switch pick(["go", "look", "unlock"]) {
      case "go":
        "(go \(pick(["rex", "ada"])) \(pick(["a", "b", "c"])) \(pick(["a", "b", "c"])))"
      case "look": "(look \(pick(["rex", "ada"])) \(pick(["a", "b", "c"])))"
      default: "(unlock \(pick(["rex", "ada"])))"
      }
    }
    for flavour in BehaviorTreeExport.Flavour.allCases {
      let text = try xml(steps.joined(separator: "\n"), flavour)
      let document = try XMLDocument(SourceText(text, name: "tree.xml"))
      let trees = document.elements.indices.filter { document.elements[$0].name == "BehaviorTree" }
      #expect(trees.count == 1)
      #expect(document.elements.count { $0.parent == trees[0] } == 1)
      let names = document.elements.compactMap { $0["name"] }.filter { $0.hasPrefix("(") }
      #expect(
        Set(names) == Set(steps.enumerated().map { "\($1):\($0 * 1000)" }) && names.count == 40)
    }
  }

  @Test func aPlanWithoutStepsSucceedsAtOnce() throws {
    #expect(try xml("; nothing to do\n", .planSys2).contains("<AlwaysSuccess/>"))
    #expect(try xml("; nothing to do\n", .portable).contains("<AlwaysSuccess/>"))
  }

  @Test func stepsThatTheDomainLacksAreNamed() throws {
    let unknown = #expect(throws: DiagnosticsError.self) { try xml("(fly rex)", .planSys2) }
    #expect(unknown?.diagnostics.map(\.description) == ["p: error: the domain has no action fly"])
    let short = #expect(throws: DiagnosticsError.self) { try xml("(look rex)", .portable) }
    #expect(
      short?.diagnostics.map(\.description) == [
        "p: error: wrong number of arguments in (look rex), expected 2, found 1"
      ])
  }
}
