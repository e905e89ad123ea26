/// The strongly connected components of a directed graph (Tarjan 1972, "Depth-first search and
/// linear graph algorithms"), without recursion.
///
/// - Complexity: O(nodes + edges).
public struct StronglyConnectedComponents {
  /// The component of each node. Edges lead from higher or equal numbers to lower or equal ones:
  /// counting components up visits what is depended on before what depends on it.
  public private(set) var componentOfNode: [Int32]
  /// The number of components.
  public private(set) var count = 0

  /// Finds the components.
  ///
  /// - Parameter successors: for each node the nodes that its edges lead to.
  public init(of successors: RaggedArray<Int32>) {
    let nodeCount = successors.count
    componentOfNode = Array(repeating: -1, count: nodeCount)
    /// When each node was found, -1 before; and the earliest node on the stack that it leads to.
    var found = Array(repeating: Int32(-1), count: nodeCount)
    var earliest = Array(repeating: Int32(-1), count: nodeCount)
    var nextEdge = Array(repeating: 0, count: nodeCount)
    var open: [Int] = []
    var path: [Int] = []
    var time: Int32 = 0

    for root in 0..<nodeCount where found[root] < 0 {
      path.append(root)
      while let node = path.last {
        if found[node] < 0 {
          found[node] = time
          earliest[node] = time
          time += 1
          nextEdge[node] = Int(successors.offsets[node])
          open.append(node)
        }
        if nextEdge[node] < Int(successors.offsets[node + 1]) {
          let successor = Int(successors.values[nextEdge[node]])
          nextEdge[node] += 1
          if found[successor] < 0 {
            path.append(successor)
          } else if componentOfNode[successor] < 0 {
            earliest[node] = min(earliest[node], found[successor])
          }
          continue
        }
        path.removeLast()
        if earliest[node] == found[node] {
          while let member = open.popLast() {
            componentOfNode[member] = Int32(count)
            if member == node { break }
          }
          count += 1
        }
        if let parent = path.last { earliest[parent] = min(earliest[parent], earliest[node]) }
      }
    }
  }
}
