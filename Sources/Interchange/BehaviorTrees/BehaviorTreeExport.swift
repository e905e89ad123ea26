public import PDDL

/// Plans as behaviour trees of BehaviorTree.CPP, version 4.
public enum BehaviorTreeExport {
  /// Which nodes a tree is made of.
  public enum Flavour: String, Sendable, CaseIterable {
    /// Those that PlanSys2 registers: a block a step that waits for what the step needs, checks, executes and
    /// applies effects.
    case planSys2 = "plansys2"
    /// Sequences of parallels of the actions themselves, with a model of the actions' ports. Any program that
    /// registers the actions can run it.
    case portable
  }

  /// The tree of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan, classical or timed.
  ///   - domain: Its domain.
  ///   - flavour: The nodes to use.
  ///   - file: The plan's name in findings.
  /// - Throws: findings about steps that the domain does not have, or a plan that is too long.
  /// - Complexity: quadratic in the steps.
  public static func xml(
    _ plan: Plan, in domain: Domain, flavour: Flavour, file: String = "plan"
  ) throws(DiagnosticsError) -> String {
    let graph = try PlanGraph(plan, in: domain, file: file)
    return switch flavour {
    case .planSys2: PlanSys2Tree(graph).xml()
    case .portable: PortableTree(graph, domain).xml()
    }
  }
}
