internal import PDDL

/// The steps of a plan, and which have to wait for which: the plan's causal structure.
///
/// A step waits for an earlier one if one of them writes what the other reads, or if they write opposite
/// things. In a timed plan only steps that do not overlap in time can wait for each other. Arcs that others
/// imply are left out.
struct PlanGraph {
  /// The longest plan.
  static let maximumSteps = 5000

  /// The steps in the order in which they start.
  let steps: [PlanStep]
  /// The name of each step in the tree: the ground action and its start in milliseconds.
  let names: [String]
  /// For each step those that it waits for, ascending.
  let predecessors: [[Int]]

  /// Takes a plan apart.
  ///
  /// - Throws: findings about steps that the domain does not have.
  init(_ plan: Plan, in domain: Domain, file: String) throws(DiagnosticsError) {
    guard plan.steps.count <= Self.maximumSteps else {
      throw XMLDocument.error(
        file, "the plan is too long for a tree", expected: "at most \(Self.maximumSteps) steps",
        found: "\(plan.steps.count)")
    }
    let order = plan.steps.indices.sorted {
      (plan.steps[$0].start ?? Double($0), $0) < (plan.steps[$1].start ?? Double($1), $1)
    }
    let ordered = order.map { plan.steps[$0] }
    var accesses: [PlanAccess] = []
    for step in ordered { accesses.append(try Self.access(of: step, in: domain, file: file)) }
    let starts = ordered.enumerated().map { $1.start ?? Double($0) }
    let ends = zip(starts, ordered).map { start, step in start + (step.duration ?? 0) }
    steps = ordered
    names = zip(ordered, starts).map { step, start in
      "\(step):\(start.isFinite && abs(start) < 1e12 ? Int(start * 1000) : 0)"
    }
    predecessors = Self.arcs(accesses, starts, ends)
  }

  /// The steps by layers: each layer waits for nothing but steps of earlier layers.
  var layers: [[Int]] {
    var depth = [Int](repeating: 0, count: steps.count)
    var layers: [[Int]] = []
    for step in steps.indices {
      depth[step] = predecessors[step].map { depth[$0] + 1 }.max() ?? 0
      if depth[step] == layers.count { layers.append([]) }
      layers[depth[step]].append(step)
    }
    return layers
  }

  private static func access(
    of step: PlanStep, in domain: Domain, file: String
  ) throws(DiagnosticsError) -> PlanAccess {
    let derived = Set(domain.derivedPredicates.map(\.head.name))
    let parameters: [TypedName]
    var access: PlanAccess
    if let action = domain.actions.first(where: { $0.name == step.action }) {
      parameters = action.parameters
      access = PlanAccess(parameters: parameters, arguments: step.arguments, derived: derived)
      access.read(action.precondition)
      access.write(action.effect)
    } else if let action = domain.durativeActions.first(where: { $0.name == step.action }) {
      parameters = action.parameters
      access = PlanAccess(parameters: parameters, arguments: step.arguments, derived: derived)
      access.read(action.condition)
      access.write(action.effect)
    } else {
      throw XMLDocument.error(file, "the domain has no action \(step.action)")
    }
    guard parameters.count == step.arguments.count else {
      throw XMLDocument.error(
        file, "wrong number of arguments in \(step)", expected: "\(parameters.count)",
        found: "\(step.arguments.count)")
    }
    return access
  }

  private static func arcs(
    _ accesses: [PlanAccess], _ starts: [Double], _ ends: [Double]
  ) -> [[Int]] {
    let words = (accesses.count + 63) / 64
    var ancestors: [[UInt64]] = []
    var arcs: [[Int]] = []
    for step in accesses.indices {
      var known = [UInt64](repeating: 0, count: words)
      var direct: [Int] = []
      // From the nearest on: what an ancestor of it is already, needs no arc.
      for earlier in stride(from: step - 1, through: 0, by: -1) {
        guard known[earlier / 64] >> UInt64(earlier % 64) & 1 == 0,
          ends[earlier] <= starts[step] + 1e-6,
          accesses[earlier].conflicts(with: accesses[step])
        else { continue }
        direct.append(earlier)
        known[earlier / 64] |= 1 << UInt64(earlier % 64)
        for word in 0..<words { known[word] |= ancestors[earlier][word] }
      }
      ancestors.append(known)
      arcs.append(direct.reversed())
    }
    return arcs
  }
}
