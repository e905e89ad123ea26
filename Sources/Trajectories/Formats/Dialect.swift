/// What tells one s-expression format of traces from another.
struct Dialect: Sendable {
  /// The words that may stand behind a trace's first parenthesis; empty where none may.
  let headers: Set<String>
  /// Words that start a state.
  let stateKeywords: Set<String>
  /// Words that start an action.
  let actionKeywords: Set<String>
  /// Words that start a joint action of several agents.
  let jointActionKeywords: Set<String>
  /// Whether literals that a state does not list were not seen.
  let statesArePartial: Bool
  /// Words that start a state which is complete though others are not, if it negates nothing.
  let completeStateKeywords: Set<String>
  /// Whether each trace declares its own objects.
  let declaresObjects: Bool

  init(
    headers: Set<String>, stateKeywords: Set<String> = [":state", ":init"],
    actionKeywords: Set<String> = [":action"], jointActionKeywords: Set<String> = [],
    statesArePartial: Bool = false, completeStateKeywords: Set<String> = [],
    declaresObjects: Bool = false
  ) {
    self.headers = headers
    self.stateKeywords = stateKeywords
    self.actionKeywords = actionKeywords
    self.jointActionKeywords = jointActionKeywords
    self.statesArePartial = statesArePartial
    self.completeStateKeywords = completeStateKeywords
    self.declaresObjects = declaresObjects
  }
}
