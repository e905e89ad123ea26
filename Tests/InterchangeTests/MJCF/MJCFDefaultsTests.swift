import Interchange
import PDDL
import Robots
import Testing

@Suite struct MJCFDefaultsTests {
  private func read(_ text: String) throws -> MJCFModel {
    try MJCFReader.read(SourceText(text, name: "m.xml")).model
  }

  /// Settings of the whole model, of a class, of a class in it, by childclass and by class.
  @Test func whatAnElementLeavesOutComesFromItsClass() throws {
    let model = try read(
      """
      <mujoco>
        <compiler angle="radian"/>
        <default>
          <geom type="box" size="1 1 1" friction="0.35"/>
          <default class="low">
            <geom size="2 2 0.1" euler="0 0 1"/>
            <default class="smooth"><geom friction="0.8"/></default>
          </default>
          <default class="leg"><joint axis="0 1 0" range="-1 2"/></default>
        </default>
        <worldbody>
          <geom/>
          <geom class="low" pos="9 0 0"/>
          <body childclass="smooth">
            <geom pos="0 9 0" quat="1 0 0 0"/>
            <body><geom pos="9 9 0" size="3 3 3"/></body>
          </body>
          <body childclass="leg"><joint name="hip"/><geom mass="2"/></body>
        </worldbody>
      </mujoco>
      """)
    let world = model.world
    #expect(
      world.blocks.map(\.size) == [
        Vector3(2, 2, 2), Vector3(4, 4, 0.2), Vector3(4, 4, 0.2), Vector3(6, 6, 6),
      ])
    #expect(world.blocks.map(\.surface) == ["mud", "mud", "grass", "grass"])
    // A rotation said in one way takes the place of one said in another.
    #expect(world.blocks.map { ($0.heading * 100).rounded() / 100 } == [0, 1, 0, 1])
    #expect(model.joints.map(\.axis) == [Vector3(0, 1, 0)])
    #expect(model.joints.first?.range == -1...2)
    #expect(model.mass == 2)
  }

  /// What stands in `<default>` is no shape of the world, and its meshes are no findings.
  @Test func settingsAreNoThings() throws {
    let (model, warnings) = try MJCFReader.read(
      SourceText(
        "<mujoco><default><mesh scale=\"1 1 1\"/><geom size=\"1\"/></default><worldbody/></mujoco>",
        name: "m.xml"))
    #expect(model.world.blocks.isEmpty && warnings.isEmpty)
  }

  @Test(arguments: [
    (
      "<mujoco><default>\n<default><geom size=\"1\"/></default></default></mujoco>",
      "m.xml:2:1: error: a <default> inside another has no class, expected class=\"…\""
    ),
    (
      "<mujoco><worldbody>\n<geom class=\"stone\"/></worldbody></mujoco>",
      "m.xml:2:1: error: there is no class of defaults of this name, found \"stone\""
    ),
    (
      "<mujoco><worldbody><body childclass=\"stone\">\n<geom/></body></worldbody></mujoco>",
      "m.xml:2:1: error: there is no class of defaults of this name, found \"stone\""
    ),
    (
      "<mujoco><default><geom type=\"box\" size=\"1 1\"/></default>\n<worldbody>\n<geom/></worldbody>"
        + "</mujoco>",
      "m.xml:3:1: error: \"size\" of a box has too few numbers, found 2"
    ),
  ])
  func mistakesAreFoundWithTheirLines(text: String, message: String) {
    #expect(MJCFReader.finding(text) == message)
  }

  @Test func thousandsOfClassesAreRefused() {
    let many = String(repeating: "<default class=\"a\">", count: 1001)
    let close = String(repeating: "</default>", count: 1001)
    let text = "<mujoco>\(many)\(close)</mujoco>"
    // libxml2 refuses the depth first; beside each other it is the reader that does.
    #expect(MJCFReader.finding(text) != nil)
    let flat = (0...1000).map { "<default class=\"c\($0)\"/>" }.joined()
    #expect(
      MJCFReader.finding("<mujoco><default>\(flat)</default></mujoco>")
        == "m.xml: error: there are too many classes of defaults, expected at most 1000, found 1002"
    )
  }
}
