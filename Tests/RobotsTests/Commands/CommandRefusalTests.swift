import Robots
import Testing

@Suite struct CommandRefusalTests {
  @Test func everyReasonIsSaidInWords() {
    let fault = BehaviourFault.ID(rawValue: 2)
    let reasons: [CommandRefusal] = [
      .lease(.older), .emergencyStop(.settleThenCut), .notPoweredOn,
      .behaviourFaults([fault, BehaviourFault.ID(rawValue: 5)]), .unsupported(.selfRight),
      .unsupportedGait(.bound), .notANumber("the height"),
      .outOfRange("the height", value: 2, allowed: 0...1), .missingEndTime, .expired,
      .unknownPlace("moon"), .fallen, .notStanding, .payloadTooHeavy(mass: 200, allowed: 154),
      .carriesPayload("crate"), .carriesNothing, .unknownCommand(CommandID(rawValue: 9)),
      .faultRemains(fault),
    ]
    #expect(
      reasons.map(\.description) == [
        "the lease does not allow it: older",
        "an emergency stop is in force: settle-then-cut", "the motors are off",
        "faults have to be cleared first: 2, 5", "this platform has no command self-right",
        "this platform has no gait bound", "the height is not a finite number",
        "the height is 2.0; allowed is 0.0 to 1.0", "this command needs an end time",
        "the end time has passed", "the map has nothing named moon",
        "the robot has fallen: self-right first", "the robot has to stand first",
        "the payload has 200.0 kg; allowed is 154.0 kg", "it carries crate already",
        "it carries nothing", "no command 9 is in progress",
        "fault 2 is not there or cannot be cleared yet",
      ])
  }
}
