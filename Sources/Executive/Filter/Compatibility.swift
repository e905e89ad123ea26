internal import PDDL

/// Whether an option goes together with intentions.
public enum Compatibility: Sendable, Hashable {
  /// No step of one plan touches what another needs.
  case compatible
  /// Some orders of the steps work and some do not: these orderings keep to one that works.
  case possibleConflict([StepOrdering], [PlanConflict])
  /// No order of the steps works.
  case definiteConflict([PlanConflict])

  /// Whether there is an order in which all plans work.
  public var isAdmissible: Bool {
    if case .definiteConflict = self { false } else { true }
  }

  /// The clashes that were found.
  public var conflicts: [PlanConflict] {
    switch self {
    case .compatible: []
    case .possibleConflict(_, let conflicts), .definiteConflict(let conflicts): conflicts
    }
  }
}

extension Compatibility {
  /// Compares the plan of an option with what is left of the plans of intentions.
  ///
  /// Where no step of one plan interferes with another plan, the plans are compatible. Else an order of
  /// all their steps is looked for in which each plan keeps its own order and every step finds what it
  /// needs, from the present state on. If the search is exhausted, the conflict is definite (the idea of
  /// summary information, Clement and Durfee 1999, decided exactly on the plans themselves).
  ///
  /// - Parameters:
  ///   - state: the state that the agent is in.
  ///   - limit: how many interleavings are looked at before the conflict counts as undecided, which the
  ///     filter treats as definite.
  /// - Complexity: without interference O(n m) for plans of n and m steps; else at most `limit` states.
  public static func of(
    _ option: PlanOption, with intentions: [PlanOption], in state: FactState, limit: Int = 5_000
  ) -> Compatibility {
    var conflicts: [PlanConflict] = []
    var involved: [PlanOption] = []
    for intention in intentions {
      let found =
        clashes(option, intention) + clashes(intention, option) + shared(option, intention)
      if found.isEmpty { continue }
      conflicts += found
      involved.append(intention)
    }
    if conflicts.isEmpty { return .compatible }
    if option.isPerishable,
      involved.contains(where: { $0.isPerishable && !shared(option, $0).isEmpty })
    {
      return .definiteConflict(conflicts)
    }
    // What an intention already conflicts with matters if it is to be ordered with the option.
    var others = intentions.filter { one in !involved.contains { $0.id == one.id } }
    var grew = true
    while grew {
      grew = false
      for other in others
      where involved.contains(where: {
        !shared($0, other).isEmpty || !clashes($0, other).isEmpty || !clashes(other, $0).isEmpty
      }) {
        involved.append(other)
        others.removeAll { $0.id == other.id }
        grew = true
      }
    }
    var search = Interleaving(involved + [option], from: state, limit: limit)
    switch search.run() {
    case .found(let order):
      return .possibleConflict(orderings(order, involved + [option]), conflicts)
    case .none: return .definiteConflict(conflicts)
    case .limit:
      return .definiteConflict(
        conflicts + [
          PlanConflict(
            .undecided, spoiler: option.name,
            sufferer: involved.map(\.name).joined(separator: ", "))
        ])
    }
  }

  /// The places where a step of one plan spoils what the other needs.
  private static func clashes(_ spoiler: PlanOption, _ sufferer: PlanOption) -> [PlanConflict] {
    var found: [PlanConflict] = []
    let needs =
      sufferer.plan.steps.map { ($0.condition, String?.some($0.step.description)) }
      + [(sufferer.plan.goal, nil)]
    for step in spoiler.plan.steps {
      for (condition, user) in needs {
        let spoiled = condition.literals.filter { step.destroys($0) }
        for literal in spoiled.sorted(by: { $0.description < $1.description }) {
          found.append(
            PlanConflict(
              .condition(spoiler: step.step.description, literal: literal, user: user),
              spoiler: spoiler.name, sufferer: sufferer.name))
        }
        if step.disturbs(condition) {
          found.append(
            PlanConflict(
              .number(spoiler: step.step.description, user: user), spoiler: spoiler.name,
              sufferer: sufferer.name))
        }
      }
    }
    return found
  }

  private static func shared(_ one: PlanOption, _ other: PlanOption) -> [PlanConflict] {
    one.resources.intersection(other.resources).sorted().map {
      PlanConflict(.resource($0), spoiler: one.name, sufferer: other.name)
    }
  }

  /// The pairs of steps of different plans whose order matters, as they stand in an order that works.
  private static func orderings(_ order: [StepReference], _ plans: [PlanOption]) -> [StepOrdering] {
    let byID = Dictionary(plans.map { ($0.id, $0) }) { first, _ in first }
    var found: [StepOrdering] = []
    for (place, later) in order.enumerated() {
      for earlier in order[..<place] where earlier.option != later.option {
        guard let one = byID[earlier.option], let other = byID[later.option] else { continue }
        let exclude = !one.resources.isDisjoint(with: other.resources)
        let interfere = one.plan.steps[earlier.step].interferes(with: other.plan.steps[later.step])
        let supports = other.plan.steps[later.step].condition.literals.contains {
          one.plan.steps[earlier.step].achieves($0)
        }
        // Of plans that exclude each other the last step of one comes before the first of the other.
        let isEdge = earlier.step == one.plan.steps.count - 1 && later.step == 0
        if interfere || supports || exclude && isEdge {
          found.append(StepOrdering(earlier, before: later))
        }
      }
    }
    return found
  }
}

/// Looks for an order of the steps of several plans in which all of them work.
struct Interleaving {
  enum Answer {
    case found([StepReference])
    case none
    case limit
  }

  private struct Node: Hashable {
    var positions: [Int]
    var state: FactState
  }

  private let plans: [PlanOption]
  private let start: FactState
  private var left: Int
  private var failed: Set<Node> = []
  private var order: [StepReference] = []

  init(_ plans: [PlanOption], from state: FactState, limit: Int) {
    self.plans = plans
    start = state
    left = limit
  }

  mutating func run() -> Answer {
    let node = Node(positions: plans.map { _ in 0 }, state: start)
    if search(node, last: 0) { return .found(order) }
    return left > 0 ? .none : .limit
  }

  /// Depth-first: the plan that went on last goes on first, so that orders without interleaving, the
  /// intentions before the option, come first.
  ///
  /// The depth is the number of steps of all plans together.
  private mutating func search(_ node: Node, last: Int) -> Bool {
    left -= 1
    guard left > 0 else { return false }
    if plans.indices.allSatisfy({ node.positions[$0] == plans[$0].plan.steps.count }) {
      return plans.allSatisfy { !$0.keepsGoal || node.state.holds($0.plan.goal) }
    }
    if failed.contains(node) { return false }
    for offset in plans.indices {
      let index = (last + offset) % plans.count
      guard let next = advanced(node, index) else { continue }
      order.append(StepReference(option: plans[index].id, step: node.positions[index]))
      if search(next, last: index) { return true }
      order.removeLast()
    }
    failed.insert(node)
    return false
  }

  /// The node after the next step of a plan; nil if it cannot be taken now.
  private func advanced(_ node: Node, _ index: Int) -> Node? {
    let option = plans[index]
    let position = node.positions[index]
    guard position < option.plan.steps.count else { return nil }
    let step = option.plan.steps[position]
    guard node.state.holds(step.condition) else { return nil }
    if position == 0, !option.hasBegun {
      let isBlocked = plans.indices.contains { other in
        other != index && holdsResources(other, node)
          && !plans[other].resources.isDisjoint(with: option.resources)
      }
      if isBlocked { return nil }
    }
    var next = node
    next.state.apply(step)
    next.positions[index] += 1
    if next.positions[index] == option.plan.steps.count, !next.state.holds(option.plan.goal) {
      return nil
    }
    return next
  }

  private func holdsResources(_ index: Int, _ node: Node) -> Bool {
    let position = node.positions[index]
    return (position > 0 || plans[index].hasBegun) && position < plans[index].plan.steps.count
  }
}
