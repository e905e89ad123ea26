import TestSupport
import Testing

@Suite struct RobotToolsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func platformsAndWorldsAreListed() throws {
    let run = try CommandRunner.run(["robot", "list"])
    #expect(run.status == 0)
    #expect(run.output.contains("legged: kinematic-legged, 109 kg\n"))
    #expect(run.output.contains("\n  gaits: auto bound crawl trot walk\n"))
    #expect(run.output.contains("\n  course   all of them in a row"))
  }

  @Test func aDriveTellsHowItWent() throws {
    let run = try CommandRunner.run(
      ["robot", "drive", "--gait", "trot", "--speed", "1.5", "--seconds", "4", "--slip", "0"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        kinematic-legged in flat
            1.50 s  stand: done
            5.50 s  velocity 1.5 m/s trot: end time reached, 5.45 m, 1.36 m/s
        at x 6.00 y 0.00, standing, battery 99.75 %, lower layers took over 0 times

        """)
  }

  @Test func thePhysicsWalksOrSaysThatItIsNotThere() throws {
    let run = try CommandRunner.run(
      ["robot", "drive", "--physics", "--gait", "trot", "--speed", "1", "--seconds", "4"])
    #if MuJoCo
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("legged-mujoco in flat\n"))
      #expect(run.output.contains("velocity 1.0 m/s trot: end time reached, "))
      #expect(run.output.contains(", battery 99."))
    #else
      #expect(run.status == 33)
      #expect(
        run.errors.contains(
          "this build has no physics engine: it was built without the trait MuJoCo"))
    #endif
  }

  @Test(arguments: [["--platform", "rover"], ["--slip", "0.1"]])
  func thePhysicsIsForLegsAndMakesItsOwnMishaps(options: [String]) throws {
    let run = try CommandRunner.run(["robot", "drive", "--physics"] + options)
    #expect(run.status != 0 && run.output.isEmpty)
    #expect(run.errors.contains("--physics"))
  }

  @Test func speedsBelowZeroGoBackwardsAndToTheRight() throws {
    let run = try CommandRunner.run(
      [
        "robot", "drive", "--speed", "-0.5", "--lateral", "-0.3", "--turn", "-0.2", "--seconds",
        "2",
        "--slip", "0",
      ])
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "s  velocity -0.5 m/s forwards, -0.3 m/s left, turning -0.2 rad/s: end time reached"))
    #expect(run.output.contains("\nat x -"))
    for option in ["--slip", "--fall", "--seconds"] {
      let bad = try CommandRunner.run(["robot", "drive", option, "-1"])
      #expect(bad.status == 33 && bad.errors.contains("\(option) is a"))
    }
    let serve = try CommandRunner.run(["robot", "serve", "--physics", folder.path(of: "s")])
    #expect(serve.status == 33 && serve.errors.contains("please leave out --physics"))
  }

  @Test func aDriveThatIsBlockedIsANegativeVerdict() throws {
    let run = try CommandRunner.run(["robot", "drive", "--world", "gap:1", "--to", "far"])
    #expect(run.status == 1)
    #expect(run.output.contains("go-to far: blocked: gap or step too large"))
  }

  @Test func picturesAreWritten() throws {
    let output = folder.path(of: "pictures")
    let run = try CommandRunner.run(
      [
        "robot", "picture", "--world", "stairs", "--to", "far", "--seconds", "60", "--output",
        output,
      ])
    #expect(run.status == 0)
    #expect(try folder.read("pictures/side.svg").contains("kinematic-legged in stairs"))
    #expect(try folder.read("pictures/feet.svg").contains("front-left"))
    #expect(try folder.read("pictures/play.html").contains("\"go-to far\""))
  }

  @Test func worldsArePrintedAndReadAgain() throws {
    let printed = try CommandRunner.run(["robot", "world", "course"])
    try folder.write(printed.output, to: "my.world")
    let again = try CommandRunner.run(["robot", "world", folder.path(of: "my.world")])
    #expect(again.status == 0)
    #expect(again.output == printed.output)
  }

  @Test func aModelOfMuJoCoIsToldAsRobotAndWorld() throws {
    try folder.write(
      """
      <mujoco model="hopper"><worldbody>
        <geom type="box" size="1 1 1" pos="5 0 1"/>
        <geom type="mesh" mesh="tree"/>
        <body name="torso"><freejoint/><geom size=".1" mass="3"/>
          <body name="leg"><joint name="hip" range="-90 45"/><geom size=".1" mass="0.5"/></body>
        </body>
      </worldbody><actuator><motor joint="hip"/></actuator></mujoco>
      """, to: "hopper.xml")
    let path = folder.path(of: "hopper.xml")
    let run = try CommandRunner.run(["robot", "model", path])
    #expect(run.status == 0)
    #expect(
      run.output == """
        hopper: 3.5 kg in 2 bodies, 2 joints, 1 motors, 0 sensors
          torso 3 kg, free
            leg 0.5 kg, hinge hip -1.57 to 0.79 rad
        world: 1 blocks, 0 ramps, 0 waypoints

        """)
    #expect(run.errors.hasPrefix("\(path):3:1: warning: a geom of type \"mesh\" is left out"))
    let json = try CommandRunner.run(["robot", "model", path, "--json"])
    #expect(json.output.contains("\"motors\":[{\"name\":\"\",\"joint\":\"hip\"}]"))
    try folder.write("<mujoco>\n<worldbody></mujoco>", to: "bad.xml")
    let bad = try CommandRunner.run(["robot", "model", folder.path(of: "bad.xml")])
    #expect(bad.status == 31 && bad.errors.contains("bad.xml:2:"))
  }

  @Test func aDriveCanBeAReportOfTests() throws {
    let path = folder.path(of: "drive.xml")
    let run = try CommandRunner.run(
      ["robot", "drive", "--world", "gap:1", "--to", "near", "far", "start", "--junit", path])
    #expect(run.status == 1)
    let report = try folder.read("drive.xml")
    #expect(
      report.contains(
        "<testsuite name=\"praxis robot drive\" tests=\"4\" failures=\"1\" errors=\"0\""
          + " skipped=\"1\""))
    #expect(report.contains("<failure message=\"blocked: gap or step too large\"></failure>"))
    #expect(report.contains("<skipped message=\"not begun\"/>"))
  }

  @Test func whatCannotBeUsedIsSaidToBeSo() throws {
    try folder.write("world x\nbounds x 0 1 y 0 1\nlava x 1", to: "bad.world")
    let path = folder.path(of: "bad.world")
    let bad = try CommandRunner.run(["robot", "drive", "--world", path])
    #expect(bad.status == 31)
    #expect(bad.errors.hasPrefix("\(path):3:1: error: unknown kind of line, expected world"))
    let nowhere = try CommandRunner.run(["robot", "drive", "--world", "moon"])
    #expect(nowhere.status == 33)
    #expect(nowhere.errors.contains("no world named moon"))
    let place = try CommandRunner.run(["robot", "drive", "--to", "moon"])
    #expect(place.status == 33)
    #expect(place.errors.contains("no place named moon; there are far, near, start"))
    let speed = try CommandRunner.run(["robot", "drive", "--speed", "nan"])
    #expect(speed.status == 1)
    #expect(speed.output.contains("refused: the forward speed is not a finite number"))
    #expect(try CommandRunner.run(["robot", "drive", "--slip", "2"]).status == 33)
  }
}
