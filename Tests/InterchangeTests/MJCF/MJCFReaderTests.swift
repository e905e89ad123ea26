import Interchange
import PDDL
import Robots
import TestSupport
import Testing

@Suite struct MJCFReaderTests {
  private func read(_ text: String) throws -> (model: MJCFModel, warnings: [Diagnostic]) {
    try MJCFReader.read(SourceText(text, name: "m.xml"))
  }

  private static let yard = """
    <mujoco model="yard">
      <compiler angle="degree"/>
      <worldbody>
        <geom type="plane" size="10 5 0.1"/>
        <geom name="wall" type="box" pos="3 0 0.5" size="0.1 2 0.5" euler="0 0 90"/>
        <geom type="box" pos="6 0 0" size="1 1 0.1" euler="0 -20 0" friction="0.35 0.1 0.1"/>
        <geom type="mesh" mesh="tree"/>
        <body pos="1 0 0"><site name="the gate" pos="1 1 0" euler="0 0 90"/></body>
        <body name="torso" pos="0 0 0.6">
          <freejoint/>
          <geom type="box" size="0.5 0.1 0.1" density="500"/>
          <body name="leg" pos="0.3 0 0">
            <joint name="hip" type="hinge" axis="0 1 0" range="-90 90"/>
            <geom type="capsule" size="0.02" fromto="0 0 0 0 0 -0.5" mass="2"/>
          </body>
        </body>
      </worldbody>
      <actuator><motor name="hip-motor" joint="hip"/></actuator>
      <sensor><jointpos name="hip-angle" joint="hip"/></sensor>
    </mujoco>
    """

  @Test func whatDoesNotMoveIsAWorld() throws {
    let (model, warnings) = try read(Self.yard)
    let world = model.world
    #expect(world.bounds == Area(x: -10...10, y: -5...5))
    #expect(world.blocks.map(\.size) == [Vector3(0.2, 4, 1)])
    #expect(abs(world.blocks[0].heading - .pi / 2) < 1e-9)
    #expect(world.blocks[0].base == Vector3(3, 0, 0))
    let ramp = try #require(world.ramps.first)
    #expect(ramp.surface == "mud" && ramp.direction == .east)
    #expect(abs(ramp.angle - 20 * .pi / 180) < 1e-9)
    let gate = try #require(world.waypoints.first)
    #expect(gate.name == "the_gate" && gate.pose.x == 2 && gate.pose.y == 1)
    #expect(
      warnings.map(\.description) == [
        "m.xml:7:1: warning: a geom of type \"mesh\" is left out: its shape is in another file; "
          + "boxes and cylinders are read"
      ])
    // It is a world like any other: it can be written, and walked in.
    #expect(throws: Never.self) { try WorldReader.read(WorldWriter.text(world)) }
    KinematicSimulation(world).advance(by: 1)
  }

  @Test func whatMovesIsARobot() throws {
    let model = try read(Self.yard).model
    #expect(model.bodies.map(\.name) == ["torso", "leg"])
    #expect(model.bodies.map(\.parent) == [nil, 0])
    #expect(abs(model.mass - (500 * 1 * 0.2 * 0.2 + 2)) < 1e-9)
    #expect(model.joints.map(\.kind) == ["free", "hinge"])
    let range = try #require(model.joints[1].range)
    #expect(abs(range.upperBound - .pi / 2) < 1e-9)
    #expect(model.actuators.map(\.name) == ["hip-motor"])
    #expect(model.actuators.map(\.joint) == ["hip"])
    #expect(model.sensors.map { [$0.name, $0.kind] } == [["hip-angle", "jointpos"]])
  }

  /// Frames are nothing but a place for what is in them, in the world and in robots.
  @Test func framesMoveWhatIsInThem() throws {
    let (model, warnings) = try read(
      """
      <mujoco>
        <worldbody>
          <frame pos="0 0 5" euler="0 0 90">
            <geom type="box" size="1 2 3" pos="1 0 0"/>
            <frame pos="2 0 0"><site name="post" pos="1 0 0"/></frame>
            <body name="robot" pos="4 0 0">
              <freejoint/>
              <frame pos="0 0 1">
                <geom type="box" size=".1 .1 .1"/>
                <body name="arm" pos="1 0 0"><joint name="elbow"/></body>
              </frame>
            </body>
          </frame>
          <replicate count="3"><geom type="box" size="1 1 1"/></replicate>
        </worldbody>
      </mujoco>
      """)
    let boxes = model.world.blocks
    #expect(boxes.map { ($0.base.y * 10).rounded() / 10 } == [1, 0])
    #expect(boxes[0].base.z == 2 && abs(boxes[0].heading - .pi / 2) < 1e-9)
    #expect(abs((model.world.places["post"]?.y ?? 0) - 3) < 1e-9)
    #expect(model.bodies.map(\.parent) == [nil, 0] && model.joints.map(\.body) == [0, 1])
    #expect((model.bodies[0].pose.position - Vector3(0, 4, 5)).length < 1e-9)
    #expect(model.bodies[1].pose.position == Vector3(1, 0, 1))
    #expect(abs(model.mass - 8) < 1e-9)
    #expect(warnings.map(\.message) == ["of <replicate> only one copy is taken"])
  }

  /// As the engine has them: joints in the order of their bodies, and limits only where they hold.
  @Test func jointsStandInTheOrderOfTheirBodies() throws {
    let model = try read(
      """
      <mujoco>
        <compiler settotalmass="6" inertiafromgeom="true"/>
        <worldbody>
          <body name="a">
            <inertial mass="100" pos="0 0 0"/>
            <geom size="1" mass="1"/>
            <body name="b"><joint name="second" range="-90 90" limited="false"/>
              <geom size="1" mass="2"/></body>
            <joint name="first" range="-90 90"/>
          </body>
        </worldbody>
      </mujoco>
      """
    ).model
    #expect(model.joints.map(\.name) == ["first", "second"])
    #expect(model.joints.map { $0.range != nil } == [true, false])
    // Masses are those of the shapes, scaled to the sum.
    #expect(model.bodies.map(\.mass) == [2, 4])
  }

  @Test(arguments: [
    ("<sdf/>", "m.xml:1:1: error: this is no model of MuJoCo, expected <mujoco>, found <sdf>"),
    (
      "<mujoco>\n<worldbody>\n<geom type=\"box\" size=\"1 x 1\"/></worldbody></mujoco>",
      "m.xml:3:1: error: \"size\" of <geom> has a word that is no usable number, "
        + "expected a number up to 1e6, found \"x\""
    ),
    (
      "<mujoco><worldbody><geom type=\"box\" size=\"1 1\"/></worldbody></mujoco>",
      "m.xml:1:1: error: \"size\" of a box has too few numbers, found 2"
    ),
    (
      "<mujoco><worldbody><geom pos=\"1 2 3 4\" size=\"1\"/></worldbody></mujoco>",
      "m.xml:1:1: error: \"pos\" of <geom> has the wrong number of numbers, expected 3, found 4"
    ),
    (
      "<mujoco><worldbody><body>\n<joint type=\"wobbly\"/></body></worldbody></mujoco>",
      "m.xml:2:1: error: unknown type of joint, expected free, ball, slide or hinge, "
        + "found \"wobbly\""
    ),
    (
      "<mujoco><worldbody><geom quat=\"0 0 0 0\" size=\"1\"/></worldbody></mujoco>",
      "m.xml:1:1: error: \"quat\" of <geom> is no rotation"
    ),
  ])
  func mistakesAreFoundWithTheirLines(text: String, message: String) {
    #expect(MJCFReader.finding(text) == message)
  }

  /// Cut off anywhere it is no model, and the finding has a line.
  @Test func aFileThatIsCutOffIsRefusedWithALine() throws {
    let text = Self.yard
    for length in 0..<text.utf8.count {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      let finding = try #require(MJCFReader.finding(cut), "\(length) bytes")
      #expect(finding.wholeMatch(of: /m\.xml:\d+:\d+: error: .+/) != nil, "\(finding)")
    }
  }

  /// Documents that are made to harm are refused, whatever would be read from them.
  @Test func whatIsMadeToHarmIsRefused() throws {
    let laughs = (1...9).reduce("<!ENTITY l0 \"ha\">") { text, level in
      text + "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let model = "<mujoco model=\"&l9;\"><worldbody/></mujoco>"
    #expect(MJCFReader.finding("<!DOCTYPE mujoco [\(laughs)]>\(model)") != nil)
    let file = "<!DOCTYPE mujoco [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
    #expect(
      MJCFReader.finding(file + "<mujoco><worldbody><site name=\"&f;\"/></worldbody></mujoco>")
        != nil)
    let depth = 100_000
    let deep =
      "<mujoco><worldbody>" + String(repeating: "<body>", count: depth)
      + String(repeating: "</body>", count: depth) + "</worldbody></mujoco>"
    #expect(MJCFReader.finding(deep)?.hasPrefix("m.xml:1:") == true)
  }

  @Test func worldsThatWouldTakeMinutesToLayOutAreRefused() {
    let boxes = String(repeating: "<geom type=\"box\" size=\"60 60 1\"/>", count: 200)
    #expect(
      MJCFReader.finding("<mujoco><worldbody>\(boxes)</worldbody></mujoco>")
        == "m.xml: error: the world has too many things over each other, expected at most 100, "
        + "found 288.0")
  }

  @Test(arguments: 0..<100)
  func noTextMakesTheReaderTrap(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.yard.utf8)
    for _ in 0..<5 {
      let index = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 3 {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: index)
      default: bytes.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: index)
      }
    }
    let result = try? MJCFReader.read(SourceText(name: "m.xml", bytes: bytes))
    if let world = result?.model.world { #expect(world.bounds.length > 0) }
  }
}
