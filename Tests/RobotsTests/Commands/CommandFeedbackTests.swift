import Robots
import Testing

@Suite struct CommandFeedbackTests {
  @Test func allStatesButTheFirstAreFinal() {
    let states: [CommandStatus] = [
      .inProgress, .done, .overridden(by: .emergencyStop), .timedOut, .blocked(.gap),
      .fault(.fall),
    ]
    #expect(states.map(\.isFinal) == [false, true, true, true, true, true])
  }

  @Test func layersAreOrderedFromTheLowest() {
    #expect(ControlLayer.allCases.sorted() == [.safety, .balance, .gait, .path, .action])
  }
}
