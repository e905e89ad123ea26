/// Parts of PDDL's relatives that are recognised but not supported.
enum UnsupportedSyntax {
  /// Sections of files and parts of actions, with the name of the feature they belong to.
  static func feature(ofSection name: String) -> String? {
    switch name {
    case ":method", ":methods", ":task", ":tasks", ":decomposition", ":htn", ":subtasks",
      ":ordered-subtasks", ":ordered-tasks", ":ordering", ":expansion":
      "hierarchical task networks"
    case ":observe", ":sense", ":sensor", ":observable", ":unknown": "partial observability"
    case ":axiom", ":timeless", ":safety", ":vars", ":domain-variables", ":extends",
      ":implies", ":context":
      "syntax of PDDL 1.0"
    case ":agent", ":agents", ":private", ":shared-data": "multi-agent planning"
    case ":goal-reward", ":reward", ":discount", ":horizon": "probabilistic planning"
    default: nil
    }
  }

  /// Operators of conditions, effects and initial states, with the name of their feature.
  static func feature(ofOperator name: String) -> String? {
    switch name {
    case "probabilistic": "probabilistic effects"
    case "oneof": "non-deterministic effects"
    case "sense", "observe": "partial observability"
    case "unknown": "unknown facts of the initial state"
    case "task": "hierarchical task networks"
    default: nil
    }
  }
}
