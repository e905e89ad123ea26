public import PDDL
public import Validation

/// Uniform-cost search over all states of a small task, in the validator's semantics: the truth
/// that planners are held against (Dijkstra 1959).
public struct ExhaustiveSearch: Sendable {
  /// What the search found out.
  public enum Answer: Sendable {
    /// The cheapest plan and its cost.
    case solved(cost: Double, plan: [PlanStep])
    /// No reachable state satisfies the goal.
    case unsolvable
    /// There are more states than the limit allows.
    case undecided
  }

  /// How many different states may be generated.
  public var stateLimit: Int

  /// Makes a search.
  public init(stateLimit: Int = 20_000) {
    self.stateLimit = stateLimit
  }

  /// Finds the cheapest plan or proves that there is none.
  ///
  /// The cost of a step is what it adds to `total-cost` if the task has a metric, else 1.
  ///
  /// - Complexity: time and memory linear in the number of states and actions applicable in them.
  public func solve(_ world: World) -> Answer {
    let enumerator = ActionEnumerator(world)
    var nodes = [Node(state: world.initialState, cost: 0, parent: nil)]
    var known = [world.relevantPart(of: world.initialState): 0]
    // Nodes to look at, by their cost; a node that was reached more cheaply later is skipped.
    var open: [Double: [Int]] = [0: [0]]
    while let cost = open.keys.min() {
      guard let index = open[cost]?.popLast() else {
        open[cost] = nil
        continue
      }
      let node = nodes[index]
      guard !node.isClosed, node.cost == cost else { continue }
      nodes[index].isClosed = true
      if (try? world.goalHolds(in: node.state)) == true {
        return .solved(cost: cost, plan: plan(to: index, nodes, world))
      }
      for action in enumerator.applicableActions(in: node.state) {
        guard let state = try? world.successor(of: node.state, by: action) else { continue }
        let newCost = cost + stepCost(from: node.state, to: state, in: world)
        let part = world.relevantPart(of: state)
        let next = Node(state: state, cost: newCost, parent: (index, action))
        if let old = known[part] {
          guard newCost < nodes[old].cost else { continue }
          nodes[old] = next
          open[newCost, default: []].append(old)
        } else {
          guard nodes.count < stateLimit else { return .undecided }
          known[part] = nodes.count
          open[newCost, default: []].append(nodes.count)
          nodes.append(next)
        }
      }
    }
    return .unsolvable
  }

  private struct Node {
    let state: State
    let cost: Double
    let parent: (index: Int, action: GroundAction)?
    var isClosed = false
  }

  private func stepCost(from before: State, to after: State, in world: World) -> Double {
    guard world.problem.metric != nil else { return 1 }
    let total = GroundFunctionTerm("total-cost")
    return (world.value(of: total, in: after) ?? 0) - (world.value(of: total, in: before) ?? 0)
  }

  private func plan(to index: Int, _ nodes: [Node], _ world: World) -> [PlanStep] {
    var steps: [PlanStep] = []
    var index = index
    while let (parent, action) = nodes[index].parent {
      steps.append(world.step(of: action))
      index = parent
    }
    return steps.reversed()
  }
}
