internal import AgentSpeak
internal import PDDL

extension SiteReport {
  /// What agents are told of the robots besides the atoms of the domain: `battery(Robot, Percent)`, in whole numbers.
  ///
  /// It is no part of states. Charge changes by itself, and who learns would take that for an effect of actions.
  ///
  /// - Parameter domain: a predicate of it is left to the perception mapping.
  func telemetry(besides domain: Domain) -> [Structure] {
    if domain.predicates.contains(where: { $0.name == "battery" }) { return [] }
    return robots.map { robot in
      let percent = (100 * max(0, min(1, robot.charge))).rounded(.down)
      return Structure("battery", [.atom(named: robot.name), .number(percent)])
    }
  }
}
