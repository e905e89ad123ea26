/// A tree as PlanSys2's simple builder makes it (ros2_planning_system, `simple_bt_builder.cpp`): steps that wait
/// for the same one run in parallel after it; a step that waits for several stands under the last of them and
/// waits for the others by `WaitAction`.
struct PlanSys2Tree {
  private enum Part {
    case step(Int)
    case parallel([Int])
    case end
  }

  private let graph: PlanGraph
  /// The steps that stand under each step.
  private let children: [[Int]]
  private let roots: [Int]

  init(_ graph: PlanGraph) {
    self.graph = graph
    var children = [[Int]](repeating: [], count: graph.steps.count)
    for (step, predecessors) in graph.predecessors.enumerated() {
      if let owner = predecessors.last { children[owner].append(step) }
    }
    self.children = children
    roots = graph.predecessors.indices.filter { graph.predecessors[$0].isEmpty }
  }

  /// The document. A list of what is left to write takes the place of recursion, as plans may be long.
  func xml() -> String {
    var writer = XMLWriter()
    writer.begin("root", ["BTCPP_format": "4", "main_tree_to_execute": "MainTree"])
    writer.begin("BehaviorTree", ["ID": "MainTree"])
    if roots.isEmpty { writer.leaf("AlwaysSuccess") }
    var pending = parts(roots)
    while let part = pending.popLast() {
      switch part {
      case .end: writer.end()
      case .parallel(let steps):
        writer.begin(
          "Parallel", ["success_count": String(steps.count), "failure_count": "1"])
        pending.append(.end)
        pending += steps.reversed().map(Part.step)
      case .step(let first): pending += chain(from: first, &writer)
      }
    }
    writer.end()
    writer.end()
    return writer.text
  }

  /// What steps that stand beside each other are, last first.
  private func parts(_ steps: [Int]) -> [Part] {
    if steps.count > 1 { return [.parallel(steps)] }
    return steps.map(Part.step)
  }

  /// Writes a step and those that follow one after another; gives what is left, last first.
  private func chain(from first: Int, _ writer: inout XMLWriter) -> [Part] {
    guard !children[first].isEmpty else {
      write(first, &writer)
      return []
    }
    writer.begin("Sequence")
    var step = first
    write(step, &writer)
    while children[step].count == 1 {
      step = children[step][0]
      write(step, &writer)
    }
    return [.end] + parts(children[step])
  }

  private func write(_ step: Int, _ writer: inout XMLWriter) {
    let name = graph.names[step]
    func leaf(_ node: String, _ action: String) { writer.leaf(node, ["action": action]) }
    writer.begin("Sequence", ["name": name])
    for earlier in graph.predecessors[step] { leaf("WaitAction", graph.names[earlier]) }
    leaf("WaitAtStartReq", name)
    leaf("ApplyAtStartEffect", name)
    writer.begin("ReactiveSequence")
    leaf("CheckOverAllReq", name)
    leaf("ExecuteAction", name)
    writer.end()
    leaf("CheckAtEndReq", name)
    leaf("ApplyAtEndEffect", name)
    writer.end()
  }
}
