extension TaskNames {
  /// The names of an encoded task's facts and operators.
  init(
    of encoded: EncodedTask, _ normal: NormalTask, _ rules: RuleBuilder,
    _ ground: PropositionalTask, _ engine: borrowing JoinEngine
  ) {
    self.init()
    let firstSchema = Int32(normal.predicates.count)
    let firstObject = firstSchema + Int32(normal.schemas.count)
    words = normal.predicates.map(\.name) + normal.schemas.map(\.name) + normal.objects.names

    for source in encoded.sources {
      let schema = Int(ground.schemas[Int(source)])
      operators.append(firstSchema + Int32(schema))
      let row = engine.row(Int(ground.rows[Int(source)]), of: rules.firstSchema + schema)
      // The parameters come first among a schema's slots, and all of them have a column.
      for column in 0..<normal.schemas[schema].parameterCount {
        operators.append(firstObject + row[column])
      }
      operators.endRow()
    }

    var predicateOfAtom = [Int32](repeating: -1, count: ground.atomCount)
    for (predicate, first) in ground.firstAtom.enumerated() {
      guard let first else { continue }
      for row in 0..<engine.count(of: predicate) { predicateOfAtom[first + row] = Int32(predicate) }
    }
    for (variable, atoms) in encoded.variables.enumerated() {
      firstFact.append(Int32(facts.count))
      for atom in atoms {
        name(atom, predicateOfAtom, ground, firstObject, engine)
        facts.endRow()
      }
      guard Int(encoded.task.domainSizes[variable]) > atoms.count else { continue }
      if atoms.count == 1 {
        facts.append(Self.negated)
        name(atoms[0], predicateOfAtom, ground, firstObject, engine)
      } else {
        facts.append(Self.noneOfThose)
      }
      facts.endRow()
    }
  }

  /// Appends the words of an atom to the open row of `facts`.
  private mutating func name(
    _ atom: Int32, _ predicateOfAtom: [Int32], _ ground: PropositionalTask, _ firstObject: Int32,
    _ engine: borrowing JoinEngine
  ) {
    let predicate = Int(predicateOfAtom[Int(atom)])
    guard predicate >= 0, let first = ground.firstAtom[predicate] else {
      // An atom that was made up for a condition.
      facts.append(Int32(words.count))
      words.append("new-axiom@\(atom)")
      return
    }
    facts.append(Int32(predicate))
    let row = engine.row(Int(atom) - first, of: predicate)
    for column in 0..<engine.width(of: predicate) { facts.append(firstObject + row[column]) }
  }
}
