/// Finds the applicable actions of a world's states.
///
/// Making one prepares a query for each action, with indexes of the atoms that nothing changes;
/// keep it for all states of the world.
public struct ActionEnumerator: Sendable {
  private let world: World
  /// The queries of each action; together they find at least all applicable bindings.
  private let queries: [[Query]]

  /// Prepares the enumeration.
  ///
  /// - Complexity: linear in the number of atoms that nothing changes, for each action.
  public init(_ world: World) {
    self.world = world
    var builder = QueryBuilder(
      tables: world.tables, relations: world.initialState.relations)
    queries = world.schemas.map { schema in
      Clause.clauses(of: schema.precondition, pullingOutExists: false).map { clause in
        builder.query(for: clause.conjuncts, over: schema.parameters)
      }
    }
  }

  /// The actions whose preconditions hold in a state, in the order of `GroundAction`.
  ///
  /// An action whose precondition reads a numeric function without a value is not applicable. An
  /// applicable action may still fail when it is applied, where its effects have no value.
  ///
  /// - Parameter limit: at most so many are found; which ones is not defined if there are more.
  public func applicableActions(in state: State, limit: Int = .max) -> [GroundAction] {
    var actions: [GroundAction] = []
    for schema in world.schemas.indices where actions.count < limit {
      actions += applicableActions(of: schema, in: state, limit: limit - actions.count)
    }
    return actions
  }

  private func applicableActions(of number: Int, in state: State, limit: Int) -> [GroundAction] {
    let schema = world.schemas[number]
    var found: Set<[ObjectID]> = []
    for query in queries[number] where found.count < limit {
      var evaluator = world.evaluator(state, slots: schema.slotCount)
      evaluator.skipsUndefined = true
      _ = try? evaluator.forEachBinding(of: query) { evaluator in
        // The query's clause may leave out what would have no value: ask the whole precondition.
        if evaluator.isTrue(schema.precondition) {
          found.insert(Array(evaluator.binding.prefix(schema.parameters.count)))
        }
        return found.count < limit
      }
    }
    return found.map { GroundAction(schema: number, arguments: $0) }.sorted()
  }
}

extension World {
  /// The actions whose preconditions hold in a state, in the order of `GroundAction`.
  ///
  /// For more than one state, keep an `ActionEnumerator`: this makes one each time.
  ///
  /// - Parameter limit: at most so many are found; which ones is not defined if there are more.
  public func applicableActions(in state: State, limit: Int = .max) -> [GroundAction] {
    ActionEnumerator(self).applicableActions(in: state, limit: limit)
  }
}
