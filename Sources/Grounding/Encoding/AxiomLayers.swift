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
    let dependencies = RaggedArray<Int32>(rowCount: task.atomCount) { add in
      for index in task.axiomHeads.indices where !task.isAxiomRemoved[index] {
        for literal in task.axiomBodies[index] where task.isDerived[LiteralCode.atom(literal)] {
          add(Int(task.axiomHeads[index]), literal >> 1)
        }
      }
    }
    let components = StronglyConnectedComponents(of: dependencies)
    let members = RaggedArray<Int32>(rowCount: components.count) { add in
      for atom in task.isDerived.indices where task.isDerived[atom] {
        add(Int(components.componentOfNode[atom]), Int32(atom))
      }
    }
    // What a component depends on has a lower number: its layers are known.
    for component in 0..<members.count {
      var layer: Int32 = 0
      for atom in members[component] {
        for axiom in axiomsOfHead[Int(atom)] {
          for literal in task.axiomBodies[Int(axiom)] {
            let other = LiteralCode.atom(literal)
            guard task.isDerived[other] else { continue }
            if Int(components.componentOfNode[other]) != component {
              layer = max(layer, layers[other] + (LiteralCode.isPositive(literal) ? 0 : 1))
            } else if !LiteralCode.isPositive(literal) {
              throw .invalid("derived predicates depend on their own negation")
            }
          }
        }
      }
      for atom in members[component] { layers[Int(atom)] = layer }
    }
  }
}
