/// The names of preferences, which a metric may count violations of.
enum PreferenceNames {
  /// The names of all preferences of a task.
  static func names(in domain: Domain, _ problem: Problem) -> Set<String> {
    var names: Set<String> = []
    collect(problem.goal, &names)
    if let constraints = problem.constraints { collect(constraints, &names) }
    if let constraints = domain.constraints { collect(constraints, &names) }
    for action in domain.actions { collect(action.precondition, &names) }
    for action in domain.durativeActions { collect(action.condition, &names) }
    return names
  }

  private static func collect(_ formula: Formula, _ names: inout Set<String>) {
    switch formula {
    case .preference(let name, let body):
      if let name { names.insert(name) }
      collect(body, &names)
    case .and(let operands), .or(let operands):
      for operand in operands { collect(operand, &names) }
    case .not(let body), .exists(_, let body), .forall(_, let body), .timed(_, let body):
      collect(body, &names)
    case .imply(let premise, let conclusion):
      collect(premise, &names)
      collect(conclusion, &names)
    case .trajectory(let constraint):
      for operand in constraint.operands { collect(operand, &names) }
    case .atom, .equal, .comparison: break
    }
  }
}
