import Robots
import Testing

@Suite struct StopLevelTests {
  @Test func levelsAreOrderedByTheirStrength() {
    #expect(StopLevel.allCases.sorted() == [.none, .settleThenCut, .cut])
    #expect(StopLevel.allCases.map(\.rawValue) == ["none", "settle-then-cut", "cut"])
  }

  @Test func whatIsWrongWithAnEndpointIsSaidInWords() {
    let errors: [StopError] = [
      .unusableEndpoint, .unknownEndpoint(StopEndpoint.ID(rawValue: 3)), .wrongResponse,
    ]
    #expect(
      errors.map(\.description) == [
        "a stop endpoint needs a name and timeouts above 0", "there is no stop endpoint 3",
        "the answer does not fit the stop endpoint's last challenge",
      ])
  }
}
