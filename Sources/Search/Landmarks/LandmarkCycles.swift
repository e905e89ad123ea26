import Grounding

/// Breaks the cycles that reasonable orders make in a landmark graph.
///
/// The other orders are facts about all plans and never contradict each other. The landmarks are
/// put in a sequence that keeps those, and next takes a landmark with as few reasonable orders
/// before it as there is; reasonable orders against the sequence go.
enum LandmarkCycles {
  /// Takes reasonable orders away until there is no cycle.
  ///
  /// - Complexity: O(orders · log landmarks).
  static func breakUp(_ graph: inout LandmarkGraph) {
    let orders = graph.orders
    let count = graph.landmarks.count
    var outgoing: [[LandmarkGraph.Order]] = Array(repeating: [], count: count)
    for order in orders { outgoing[Int(order.before)].append(order) }
    // Only orders within a strongly connected component are on a cycle.
    let components = StronglyConnectedComponents(
      of: RaggedArray(rows: outgoing.map { $0.map(\.after) })
    ).componentOfNode
    func isOnCycle(_ order: LandmarkGraph.Order) -> Bool {
      components[Int(order.before)] == components[Int(order.after)]
    }

    var firm = Array(repeating: 0, count: count)
    var reasonable = Array(repeating: 0, count: count)
    for order in orders where isOnCycle(order) {
      if order.kind == .reasonable {
        reasonable[Int(order.after)] += 1
      } else {
        firm[Int(order.after)] += 1
      }
    }
    /// Landmarks by the number of reasonable orders before them; entries may be out of date.
    var ready: [[Int]] = []
    func insert(_ landmark: Int, into ready: inout [[Int]]) {
      let level = reasonable[landmark]
      while ready.count <= level { ready.append([]) }
      ready[level].append(landmark)
    }
    for landmark in 0..<count where firm[landmark] == 0 { insert(landmark, into: &ready) }
    var place = Array(repeating: -1, count: count)
    var nextPlace = 0
    var level = 0
    while level < ready.count {
      guard let landmark = ready[level].popLast() else {
        level += 1
        continue
      }
      if place[landmark] >= 0 || reasonable[landmark] != level { continue }
      place[landmark] = nextPlace
      nextPlace += 1
      for order in outgoing[landmark] where isOnCycle(order) {
        let after = Int(order.after)
        if place[after] >= 0 { continue }
        if order.kind == .reasonable {
          reasonable[after] -= 1
        } else {
          firm[after] -= 1
        }
        if firm[after] == 0 { insert(after, into: &ready) }
      }
      level = 0
    }
    for order in orders where order.kind == .reasonable && isOnCycle(order) {
      if place[Int(order.before)] > place[Int(order.after)] { graph.remove(order) }
    }
  }
}
