import Grounding

@testable import Search

extension LandmarkGraph {
  /// The landmarks and orders with names, one a line, in alphabetical order: facts by their atoms,
  /// `goal` and `initial` behind them; orders `a =gn=> b` (greedy-necessary), `a =n=> b` (natural)
  /// and `a =r=> b` (reasonable).
  func text(_ task: FiniteDomainTask) -> String {
    let facts = task.facts
    func name(_ landmark: Landmark) -> String {
      landmark.facts.map { facts[Int($0)].text(task) }.sorted().joined(separator: " | ")
    }
    let nodes = landmarks.map {
      name($0) + ($0.isGoal ? " goal" : "") + ($0.isInitial ? " initial" : "")
    }
    let arcs = orders.map { order in
      let kind =
        switch order.kind {
        case .greedyNecessary: "gn"
        case .natural: "n"
        case .reasonable: "r"
        }
      return
        "\(name(landmarks[Int(order.before)])) =\(kind)=> \(name(landmarks[Int(order.after)]))"
    }
    return (nodes.sorted() + arcs.sorted()).joined(separator: "\n")
  }
}

extension FiniteDomainTask {
  /// All facts, in the order of their numbers.
  var facts: [Fact] {
    domainSizes.indices.flatMap { variable in
      (0..<domainSizes[variable]).map { Fact(Int32(variable), $0) }
    }
  }
}

extension FiniteDomainTask.Fact {
  /// The fact's atom, such as `on(a, b)` or `not on(a, b)`; `v0=1` if the task has no names.
  func text(_ task: FiniteDomainTask) -> String {
    guard Int(variable) < task.names.firstFact.count else { return "v\(variable)=\(value)" }
    let name = task.names.factName(variable: Int(variable), value: Int(value))
    if name.hasPrefix("Atom ") { return String(name.dropFirst("Atom ".count)) }
    return name.hasPrefix("NegatedAtom ") ? "not " + name.dropFirst("NegatedAtom ".count) : name
  }
}

extension LandmarkGraph {
  /// The graph of a task as `LandmarkCountHeuristic` finds it.
  init(of task: FiniteDomainTask) {
    let relaxation = RelaxedTask(task, costType: .one)
    self = ReasonableOrders.added(
      to: LandmarkDiscovery(
        task, relaxation: relaxation, adders: relaxation.adders(),
        values: NaiveTask(task: task).initialState), of: task)
  }
}

extension LandmarkGraph {
  /// Whether some landmark is ordered before itself.
  var hasCycle: Bool {
    var orders = self.orders
    var left = Set(landmarks.indices.map(Int32.init))
    // Takes away landmarks with nothing before them until there is none.
    while let first = left.first(where: { one in !orders.contains { $0.after == one } }) {
      left.remove(first)
      orders.removeAll { $0.before == first }
    }
    return !left.isEmpty
  }
}
