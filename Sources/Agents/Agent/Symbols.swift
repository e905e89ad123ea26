import AgentSpeak

// Names that the cycle itself knows; each is looked up in the table of names once.
extension Symbol {
  // What goes wrong.
  static let noRelevant = Symbol("no_relevant")
  static let noApplicable = Symbol("no_applicable")
  static let noOption = Symbol("no_option")
  static let actionFailed = Symbol("ia_failed")
  static let constraintFailed = Symbol("constraint_failed")
  static let testGoalFailed = Symbol("test_goal_failed")
  static let wrongArguments = Symbol("wrong_arguments")
  static let internalAction = Symbol("internal_action")
  static let recursionLimit = Symbol("recursion_limit")

  // The annotations of a failure.
  static let errorMessage = Symbol("error_msg")
  static let code = Symbol("code")
  static let codeLine = Symbol("code_line")
  static let codeSource = Symbol("code_src")

  /// The annotation that gives a goal a deadline.
  static let hardDeadline = Symbol("hard_deadline")
}
