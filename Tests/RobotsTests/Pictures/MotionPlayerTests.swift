import Robots
import Testing

@Suite struct MotionPlayerTests {
  private static let recording: MotionRecording = {
    var world = RobotWorld(name: "w", bounds: Area(x: 0...2, y: 0...1))
    world.waypoints = [Site(name: "a\"</script>", pose: PlanarPose(x: 1, y: 0.5))]
    var robot = KinematicSimulation(world).platforms[0].description
    robot.name = "rex"
    let limb = MotionFrame.Limb(
      points: [Vector3(0, 0, 0.6), Vector3(0.1, 0, 0)], isInContact: true)
    let frame = MotionFrame(
      time: RobotTime(seconds: 1.5),
      body: SpatialPose(position: Vector3(1, 0.25, 0.6), attitude: Quaternion(yaw: .pi)),
      limbs: [limb], velocity: PlanarVelocity(forward: 0.6, lateral: -0.8), activity: "trot",
      suppressedBy: .balance, charge: 0.98765)
    var recording = MotionRecording(
      world: world, tracks: [MotionRecording.Track(robot: robot, frames: [frame])])
    recording.steps = [
      .init(
        name: "go", start: .zero, end: RobotTime(seconds: 1.5), outcome: "done", isGood: true)
    ]
    return recording
  }()

  /// What the page's script reads: millimetres, milliseconds and ten thousandths, all whole.
  @Test func thePageHasTheRecordingInIt() throws {
    let page = MotionPlayer.html(Self.recording, title: "a <b>")
    let begin = "<script id=\"recording\" type=\"application/json\">"
    let start = try #require(page.firstRange(of: begin))
    let rest = page[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    #expect(
      rest[..<end.lowerBound] == """
        {"kinds":["ground","ramp","step","rubble","block","door"],
        "surfaces":["concrete","grass","gravel","mud"],
        "solids":[[0,1000,500,-250,1000,500,250,10000,0,0,0,0]],
        "places":[["a\\"\\u003c/script\\u003e",1000,500,20]],
        "steps":[["go",0,1500,"done",true]],
        "tracks":[{"name":"rex","model":"kinematic-legged","kind":"legged",\
        "size":[910,260,220],"points":[2],"activities":["trot"],
        "frames":[[1500,0,1,1,1000,9877,1000,250,600,0,0,0,10000,0,0,600,100,0,0]]}]}
        """)
    #expect(page.contains("<title>a &lt;b&gt;</title>") && page.contains("<h1>a &lt;b&gt;</h1>"))
  }

  @Test func everyControlOfThePageIsWiredUp() {
    let page = MotionPlayer.html(Self.recording, title: "x")
    for id in ["view", "strip", "time", "play", "rate", "follow", "now"] {
      #expect(page.contains("id=\"\(id)\""))
      #expect(page.contains("byId(\"\(id)\")"))
    }
    // The strip has scales, and no page of it fetches anything.
    #expect(page.contains("m/s`") && page.contains("\"100 %\""))
    #expect(!page.contains("fetch(") && !page.contains("import(") && !page.contains("src="))
  }
}
