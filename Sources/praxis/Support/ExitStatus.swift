import ArgumentParser

/// The exit statuses of the command line contract.
///
/// Those of `plan` are Fast Downward's, which Unified Planning, Lab and planutils know. A status is
/// thrown by a command's `run()`: `throw ExitStatus.outOfTime.exit`.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  /// The number that the process ends with.
  let rawValue: Int32

  /// Done as asked; of `plan`: a plan was found.
  static let success = ExitStatus(rawValue: 0)
  /// The answer is "no": the plan is invalid, the files have errors.
  static let negativeVerdict = ExitStatus(rawValue: 1)
  /// `validate` could not use its input.
  static let unusableValidation = ExitStatus(rawValue: 2)

  /// A plan was found; then memory ran out while it was being improved.
  static let planFoundOutOfMemory = ExitStatus(rawValue: 1)
  /// A plan was found; then time ran out while it was being improved.
  static let planFoundOutOfTime = ExitStatus(rawValue: 2)
  /// A plan was found; then memory and time ran out while it was being improved.
  static let planFoundOutOfMemoryAndTime = ExitStatus(rawValue: 3)

  /// Grounding proved that there is no plan.
  static let unsolvableByGrounding = ExitStatus(rawValue: 10)
  /// Search proved that there is no plan.
  static let unsolvable = ExitStatus(rawValue: 11)
  /// Search ended without a plan and without a proof that there is none.
  static let unsolvedIncomplete = ExitStatus(rawValue: 12)

  /// Memory ran out while grounding.
  static let groundingOutOfMemory = ExitStatus(rawValue: 20)
  /// Time ran out while grounding.
  static let groundingOutOfTime = ExitStatus(rawValue: 21)
  /// Memory ran out before a plan was found.
  static let outOfMemory = ExitStatus(rawValue: 22)
  /// Time ran out before a plan was found.
  static let outOfTime = ExitStatus(rawValue: 23)
  /// Memory and time ran out before a plan was found.
  static let outOfMemoryAndTime = ExitStatus(rawValue: 24)

  /// A file cannot be read, or what is in it is not usable PDDL.
  static let unusableInput = ExitStatus(rawValue: 31)
  /// Praxis itself is wrong.
  static let internalError = ExitStatus(rawValue: 32)
  /// The command line, or the search configuration on it, cannot be used.
  static let unusableCommandLine = ExitStatus(rawValue: 33)
  /// The input needs a feature that Praxis lacks; the message names it.
  static let unsupported = ExitStatus(rawValue: 34)

  /// What a command throws to end the process with this status.
  var exit: ExitCode { ExitCode(rawValue) }
}
