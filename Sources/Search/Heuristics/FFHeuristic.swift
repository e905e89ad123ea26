public import Grounding

/// h_FF: the cost of a relaxed plan made of the best supporters by h_add (Hoffmann and Nebel 2001,
/// "The FF planning system"; Keyder and Geffner 2008, "Heuristics for planning with action costs
/// revisited").
///
/// Not admissible, but safe. Conditional effects and axioms are handled. It prefers the operators of
/// the relaxed plan that are applicable ("helpful actions").
public final class FFHeuristic: Heuristic {
  /// `ff`
  public let name = "ff"
  /// True: what the relaxation cannot reach, no plan reaches.
  public let isSafe = true
  /// False: a relaxed plan need not be a cheapest one.
  public let isAdmissible = false

  private var exploration: RelaxedExploration
  private var extraction: RelaxedPlanExtraction

  /// Makes the heuristic for a task.
  public convenience init(task: FiniteDomainTask, costType: CostType) {
    self.init(relaxation: RelaxedTask(task, costType: costType))
  }

  /// Makes the heuristic for a relaxation that other heuristics use too.
  public init(relaxation: RelaxedTask) {
    exploration = RelaxedExploration(relaxation)
    extraction = RelaxedPlanExtraction(relaxation)
  }

  /// The estimate of a state, and the applicable operators of the relaxed plan.
  public func evaluate(_ state: SearchState, preferred: inout PreferredOperators) -> Int32 {
    if exploration.exploreSums(from: state) == Estimate.deadEnd {
      return Estimate.deadEnd
    }
    return extraction.extract(from: exploration, preferred: &preferred)
  }
}
