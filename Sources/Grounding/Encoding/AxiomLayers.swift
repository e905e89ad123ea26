/// The stratification of a task's axioms: derived atoms in layers such that an atom depends only on
/// atoms of its own and lower layers, and on the absence of atoms of lower layers only.
struct AxiomLayers {
  /// The layer of each atom, -1 for atoms that no axiom sets.
  private(set) var layers: [Int32]

  /// Computes the lowest layers.
  ///
  /// - Throws: `invalid` if an atom depends on its own absence.
  /// - Complexity: linear in the size of the axioms.
  init(_ task: PropositionalTask) throws(GroundingError) {
    layers = [Int32](repeating: -1, count: task.atomCount)
    let axiomsOfHead = RaggedArray<Int32>(rowCount: task.atomCount) { add in
      for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
        add(Int(task.axiomHeads[index]), Int32(index))
      }
    }
    var components = StronglyConnectedComponents(nodeCount: task.atomCount) { atom, visit in
      for axiom in axiomsOfHead[atom] {
        for literal in task.axiomBodies[Int(axiom)] where task.isDerived[LiteralCode.atom(literal)]
        {
          visit(LiteralCode.atom(literal))
        }
      }
    }
    components.compute(from: task.isDerived.indices.filter { task.isDerived[$0] })
    // Components come in the order of their dependencies: what they depend on is known.
    for component in components.components {
      var layer: Int32 = 0
      for atom in component {
        for axiom in axiomsOfHead[Int(atom)] {
          for literal in task.axiomBodies[Int(axiom)] {
            let other = LiteralCode.atom(literal)
            guard task.isDerived[other] else { continue }
            let isInside = components.number[other] == components.number[Int(atom)]
            if isInside {
              if !LiteralCode.isPositive(literal) {
                throw .invalid("derived predicates depend on their own negation")
              }
            } else {
              layer = max(layer, layers[other] + (LiteralCode.isPositive(literal) ? 0 : 1))
            }
          }
        }
      }
      for atom in component { layers[Int(atom)] = layer }
    }
  }
}

/// Tarjan's strongly connected components (1972), without recursion.
struct StronglyConnectedComponents {
  /// The components, each after those that it reaches.
  private(set) var components: [[Int32]] = []
  /// The number of each node's component, -1 before it is found.
  private(set) var number: [Int]

  private var index: [Int]
  private var lowest: [Int]
  private var stack: [Int32] = []
  private var counter = 0
  private let successors: (Int, (Int) -> Void) -> Void

  /// Prepares a graph given by a function that visits the successors of a node.
  init(nodeCount: Int, successors: @escaping (Int, (Int) -> Void) -> Void) {
    number = [Int](repeating: -1, count: nodeCount)
    index = [Int](repeating: -1, count: nodeCount)
    lowest = [Int](repeating: 0, count: nodeCount)
    self.successors = successors
  }

  /// Finds the components of everything that the roots reach.
  mutating func compute(from roots: [Int]) {
    for root in roots where index[root] < 0 { visit(root) }
  }

  private mutating func visit(_ root: Int) {
    var path: [(node: Int, successors: [Int], next: Int)] = [enter(root)]
    while let (node, following, next) = path.last {
      if next < following.count {
        path[path.count - 1].next += 1
        let successor = following[next]
        if index[successor] < 0 {
          path.append(enter(successor))
        } else if number[successor] < 0 {
          lowest[node] = min(lowest[node], index[successor])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
      if lowest[node] == index[node] { closeComponent(of: node) }
    }
  }

  private mutating func enter(_ node: Int) -> (node: Int, successors: [Int], next: Int) {
    index[node] = counter
    lowest[node] = counter
    counter += 1
    stack.append(Int32(node))
    var following: [Int] = []
    successors(node) { following.append($0) }
    return (node, following, 0)
  }

  private mutating func closeComponent(of node: Int) {
    var component: [Int32] = []
    while let member = stack.popLast() {
      number[Int(member)] = components.count
      component.append(member)
      if Int(member) == node { break }
    }
    components.append(component)
  }
}
