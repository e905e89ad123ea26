/// Writes plans as the text of plan files.
public enum PlanWriter {
  /// What a plan's cost counts, as plan files name it.
  public enum CostKind: String, Sendable {
    /// Every action costs 1.
    case unit = "unit cost"
    /// Actions have costs of their own.
    case general = "general cost"
  }

  /// A plan, one step a line, and `; cost = N (…)` behind them where the plan states its cost.
  ///
  /// - Parameter costKind: what the cost counts; nothing is written about it where it is nil.
  public static func text(_ plan: Plan, costKind: CostKind? = nil) -> String {
    var text = ""
    for step in plan.steps {
      text += self.text(step)
      text += "\n"
    }
    if let cost = plan.statedCost {
      let kind = costKind.map { " (\($0.rawValue))" } ?? ""
      text += "; cost = \(NumberSyntax.text(of: cost))\(kind)\n"
    }
    return text
  }

  /// A step: `(drive truck home shop)`, or `0.5: (drive truck home shop) [3]` if it has times.
  public static func text(_ step: PlanStep) -> String {
    let start = step.start.map { NumberSyntax.text(of: $0) + ": " } ?? ""
    let duration = step.duration.map { " [" + NumberSyntax.text(of: $0) + "]" } ?? ""
    return start + step.description + duration
  }
}
