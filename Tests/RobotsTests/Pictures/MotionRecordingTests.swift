import Robots
import Testing

@Suite struct MotionRecordingTests {
  private func recorder(
    _ framesPerSecond: Double, capacity: Int = 20_000
  ) -> (KinematicSimulation, MotionRecorder) {
    let simulation = KinematicSimulation(
      WorldCatalogue.flat(), members: [.init("a", .mobile(.legged)), .init("b", .arm)])
    let recorder = MotionRecorder(
      simulation, in: simulation.world, framesPerSecond: framesPerSecond, capacity: capacity)
    for _ in 0..<500 {
      simulation.step()
      recorder.record()
    }
    return (simulation, recorder)
  }

  @Test func allRobotsAreRecordedAtTheSameMoments() {
    let tracks = recorder(25).1.recording.tracks
    #expect(tracks.map(\.robot.name) == ["a", "b"])
    // 10 s; every other step of 20 ms.
    #expect(tracks.map(\.frames.count) == [250, 250])
    #expect(tracks[0].frames.map(\.time) == tracks[1].frames.map(\.time))
    #expect(tracks[0].frames[1].time - tracks[0].frames[0].time == 0.04)
  }

  @Test func noMoreIsKeptThanMayBe() {
    #expect(recorder(1000, capacity: 30).1.recording.tracks.map(\.frames.count) == [30, 30])
    // Nonsense is no reason to stop.
    #expect(recorder(0).1.recording.tracks[0].frames.count == 1)
    #expect(recorder(-5).1.recording.tracks[0].frames.count == 1)
  }
}
