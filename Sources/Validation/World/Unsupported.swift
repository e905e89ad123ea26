import PDDL

/// The features of PDDL that validation recognises and does not have.
enum Unsupported {
  /// Throws the first of them that a task uses, by its name.
  static func check(domain: Domain, problem: Problem) throws(WorldError) {
    if let action = domain.durativeActions.first {
      throw .unsupported("durative actions", in: .domain, at: action.location)
    }
    if let process = domain.processes.first {
      throw .unsupported("processes", in: .domain, at: process.location)
    }
    if let event = domain.events.first {
      throw .unsupported("events", in: .domain, at: event.location)
    }
    if let literal = problem.initial.timedLiterals.first {
      throw .unsupported("timed initial literals", in: .problem, at: literal.location)
    }
  }
}
