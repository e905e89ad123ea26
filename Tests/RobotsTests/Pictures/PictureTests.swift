import Robots
import Testing

@Suite struct PictureTests {
  private static func drive(
    _ world: String, _ legs: [Drive.Leg], _ member: KinematicSimulation.Member
  ) throws -> (MotionRecording, [Drive.Outcome]) {
    let world = try #require(WorldCatalogue.world(named: world))
    let simulation = KinematicSimulation(world, members: [member])
    let drive = try Drive(simulation.platforms[0], of: simulation, in: world)
    let outcomes = try drive.run(legs)
    return (drive.recorder.recording, outcomes)
  }

  private static let trot: [Drive.Leg] = [
    Drive.Leg("stand", .stand),
    Drive.Leg("trot", .velocity(PlanarVelocity(forward: 1), gait: .trot), for: 6),
  ]

  @Test func aDriveTellsWhatBecameOfEachLeg() throws {
    let (recording, outcomes) = try Self.drive(
      "flat", Self.trot + [Drive.Leg("home", .goTo(Destination(.named("start"))), for: 60)],
      KinematicSimulation.Member("rex", .mobile(.legged)))
    #expect(outcomes.map(\.status) == [.done, .timedOut, .done])
    #expect(outcomes.allSatisfy { $0.isGood })
    #expect(recording.steps.map(\.name) == ["stand", "trot", "home"])
    #expect(abs(outcomes[1].distance - 6) < 0.5)
  }

  @Test func aDriveEndsWithTheLegThatFails() throws {
    let (_, outcomes) = try Self.drive(
      "gap:1",
      [Drive.Leg("stand", .stand), Drive.Leg("over", .goTo(Destination(.named("far"))), for: 60)]
        + Self.trot, KinematicSimulation.Member("rex", .mobile(.legged)))
    #expect(outcomes.map(\.summary) == ["done", "blocked: gap or step too large"])
  }

  @Test func theFeetOfATrotStandInDiagonalPairs() throws {
    let (recording, _) = try Self.drive(
      "flat", Self.trot, KinematicSimulation.Member("rex", .mobile(.legged)))
    let frames = recording.tracks[0].frames.filter { $0.activity == "trot" }
    #expect(frames.count > 100)
    for frame in frames {
      let contacts = frame.limbs.map(\.isInContact)
      #expect(contacts[0] == contacts[3] && contacts[1] == contacts[2])
    }
  }

  @Test func thePicturesShowWhatTheyAreFor() throws {
    let (recording, _) = try Self.drive(
      "course", Self.trot, KinematicSimulation.Member("r<&>x", .mobile(.legged)))
    let side = SideView.svg(recording.tracks[0], in: recording.world, title: "a <b> & \"c\"")
    #expect(side.hasPrefix("<svg ") && side.hasSuffix("</svg>\n"))
    #expect(side.contains("a &lt;b&gt; &amp; &quot;c&quot;"))
    #expect(!side.contains("nan") && !side.contains("inf"))
    let feet = FootfallChart.svg(recording.tracks[0], title: "feet")
    for name in ["front-left", "hind-right", "speed", "roll"] {
      #expect(feet.contains(">\(name)<"))
    }
    let page = MotionPlayer.html(recording, title: "play")
    #expect(page.contains("\"name\":\"r\\u003c\\u0026\\u003ex\""))
    #expect(page.contains("[\"trot\","))
    // Nothing is fetched from elsewhere.
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
  }

  @Test(arguments: [KinematicSimulation.Member("r", .mobile(.rover)), .init("a", .arm)])
  func whatHasNoLegsIsDrawnToo(member: KinematicSimulation.Member) throws {
    let (recording, _) = try Self.drive(
      "flat", [Drive.Leg("stop", .stop)], member)
    let track = recording.tracks[0]
    #expect(SideView.svg(track, in: recording.world, title: "x").contains("<polygon"))
    #expect(FootfallChart.svg(track, title: "x").contains("speed"))
    #expect(MotionPlayer.html(recording, title: "x").contains("\"tracks\":[{"))
  }

  @Test func anEmptyRecordingIsAnEmptyPicture() {
    let world = WorldCatalogue.flat()
    let robot = KinematicSimulation(world).platforms[0].description
    let track = MotionRecording.Track(robot: robot)
    #expect(SideView.svg(track, in: world, title: "x").contains("</svg>"))
    #expect(FootfallChart.svg(track, title: "x").contains("</svg>"))
    let recording = MotionRecording(world: world, tracks: [track])
    #expect(MotionPlayer.html(recording, title: "x").contains("\"frames\":[]"))
  }
}
