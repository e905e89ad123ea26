import Interchange
import PDDL
import Robots
import Testing

@Suite struct MJCFShapeTests {
  /// A block in the numbers of a file, to a tenth of a millimetre.
  private static func words(_ block: Block) -> String {
    func number(_ value: Double) -> String {
      let rounded = (value * 1e4).rounded() / 1e4
      return Int(exactly: rounded).map(String.init) ?? String(rounded)
    }
    let numbers = [block.base, block.size].flatMap { [$0.x, $0.y, $0.z] } + [block.heading]
    return numbers.map(number).joined(separator: " ")
  }

  private func blocks(_ geoms: String) throws -> [String] {
    let text = "<mujoco><worldbody>\(geoms)</worldbody></mujoco>"
    return try MJCFReader.read(SourceText(text, name: "m.xml")).model.world.blocks.map(Self.words)
  }

  /// Place of the bottom's middle, sides and heading of the box around each shape.
  @Test(arguments: [
    ("box\" size=\".1 .2 .3\" pos=\"1 2 1", "1 2 0.7 0.2 0.4 0.6 0"),
    ("sphere\" size=\".5\" pos=\"0 0 1", "0 0 0.5 1 1 1 0"),
    ("cylinder\" size=\".1 .5\" pos=\"0 0 1", "0 0 0.5 0.2 0.2 1 0"),
    // Half a ball at each end.
    ("capsule\" size=\".1 .5\" pos=\"0 0 1", "0 0 0.4 0.2 0.2 1.2 0"),
    ("ellipsoid\" size=\".1 .2 .3\" axisangle=\"0 0 1 90", "0 0 -0.3 0.2 0.4 0.6 1.5708"),
    // Ends in place of place, rotation and length.
    ("cylinder\" size=\".1\" fromto=\"1 0 0 1 0 2", "1 0 0 0.2 0.2 2 0"),
    ("cylinder\" size=\".1\" fromto=\"0 0 1 3 0 1", "1.5 0 0.9 3 0.2 0.2 0"),
    ("capsule\" size=\".1\" fromto=\"0 0 1 0 2 1", "0 1 0.9 2.2 0.2 0.2 1.5708"),
    ("box\" size=\".1\" fromto=\"0 0 0 0 0 1", "0 0 0 0.2 0.2 1 0"),
  ])
  func everyShapeHasABoxAroundIt(geom: String, block: String) throws {
    #expect(try blocks("<geom type=\"\(geom)\"/>") == [block])
  }

  /// A box that lies on its side is a box with other sides.
  @Test(arguments: [
    ("euler=\"90 0 0", "0 0 -0.2 0.6 0.2 0.4 -1.5708"),
    ("euler=\"0 90 0", "0 0 -0.1 0.4 0.6 0.2 1.5708"),
    ("euler=\"180 0 30", "0 0 -0.3 0.2 0.4 0.6 -0.5236"),
    ("zaxis=\"1 0 0", "0 0 -0.1 0.4 0.6 0.2 1.5708"),
    ("zaxis=\"0 0 -5", "0 0 -0.3 0.2 0.4 0.6 0"),
    ("xyaxes=\"0 2 0 -3 1 0", "0 0 -0.3 0.2 0.4 0.6 1.5708"),
    ("xyaxes=\"0 0 1 1 0 0", "0 0 -0.1 0.4 0.6 0.2 0"),
  ])
  func aBoxOnItsSideStaysABox(rotation: String, block: String) throws {
    #expect(try blocks("<geom type=\"box\" size=\".1 .2 .3\" \(rotation)\"/>") == [block])
  }

  @Test func massesFollowFromVolumes() throws {
    let shapes = [
      "type=\"box\" size=\".1 .2 .3\"", "type=\"sphere\" size=\".1\"",
      "type=\"cylinder\" size=\".1 .5\"", "type=\"capsule\" size=\".1 .5\"",
      "type=\"ellipsoid\" size=\".1 .2 .3\"", "type=\"box\" size=\".1\" fromto=\"0 0 0 1 0 0\"",
      "type=\"capsule\" size=\".1\" fromto=\"0 0 0 3 4 0\" density=\"10\"",
      "type=\"box\" size=\".1 .2 .3\" mass=\"7\"", "type=\"plane\" size=\"1 1 1\"",
    ]
    let bodies = shapes.map { "<body><freejoint/><geom \($0)/></body>" }.joined()
    let text = "<mujoco><worldbody>\(bodies)</worldbody></mujoco>"
    let model = try MJCFReader.read(SourceText(text, name: "m.xml")).model
    #expect(
      model.bodies.map { ($0.mass * 1000).rounded() / 1000 } == [
        48, 4.189, 31.416, 35.605, 25.133, 40, 1.613, 7, 0,
      ])
  }

  @Test(arguments: [
    (
      "box\" size=\"1", "m.xml:1:1: error: \"size\" of a box has too few numbers, found 1"
    ),
    (
      "capsule\" size=\"1", "m.xml:1:1: error: \"size\" of a capsule has too few numbers, found 1"
    ),
    (
      "capsule\" fromto=\"0 0 0 0 0 1",
      "m.xml:1:1: error: \"size\" of a capsule has too few numbers, found 0"
    ),
    (
      "box\" size=\".1\" fromto=\"1 2 3 1 2 3",
      "m.xml:1:1: error: the ends of \"fromto\" are the same place"
    ),
    (
      "box\" size=\".1 .1 .1\" xyaxes=\"1 0 0 2 0 0",
      "m.xml:1:1: error: \"xyaxes\" of <geom> is no rotation"
    ),
    (
      "box\" size=\".1 .1 .1\" pos=\"nan 0 0",
      "m.xml:1:1: error: \"pos\" of <geom> has a word that is no usable number, expected a number "
        + "up to 1e6, found \"nan\""
    ),
  ])
  func mistakesAreFoundWithTheirLines(geom: String, message: String) {
    #expect(
      MJCFReader.finding("<mujoco><worldbody><geom type=\"\(geom)\"/></worldbody></mujoco>")
        == message)
  }
}
