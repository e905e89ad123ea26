public import PDDL
public import Trajectories
import Validation

/// States over the same objects on which models are tested.
public struct TestStates: Sendable {
  /// The objects.
  public var objects: [TypedName]
  /// The states; all that is not listed in them is false.
  public var states: [ObservedState]

  /// Makes test states.
  public init(objects: [TypedName], states: [ObservedState]) {
    self.objects = objects
    self.states = states
  }

  /// The states that the traces of a file list; those that were seen in part are left out.
  ///
  /// - Returns: the states of each trace; what is wrong with the file is in the reader's findings.
  public static func read(_ reader: inout TraceReader) -> [TestStates] {
    var decoder = TraceDecoder()
    while reader.next() { decoder.decode(reader.state) }
    decoder.finish(reader.state.symbols)
    return zip(decoder.traces, decoder.states).map { trace, states in
      var states = states.filter { !$0.isPartial }
      // JSON Lines tell the state between two transitions twice.
      if reader.format == .jsonl {
        for index in states.indices.dropFirst().reversed() where states[index] == states[index - 1]
        {
          states.remove(at: index)
        }
      }
      return TestStates(objects: trace.objects, states: states)
    }
  }
}

/// A domain in which test states can be entered, and the actions that are applicable in them.
struct TestWorld {
  let world: World
  private let enumerator: ActionEnumerator
  private let derived: Set<String>

  /// Makes the world of a domain for some states.
  ///
  /// - Throws: `WorldError` if the domain cannot be executed.
  init(_ domain: Domain, _ tests: TestStates) throws(WorldError) {
    derived = Set(domain.derivedPredicates.map(\.head.name))
    // A world keeps what no action changes: so there is an action, never applicable, for whatever
    // is different between the states.
    var domain = domain
    let atoms = tests.states.map { Dictionary(grouping: $0.trueAtoms, by: \.predicate) }
    for predicate in domain.predicates where !derived.contains(predicate.name) {
      let sets = atoms.map { Set($0[predicate.name] ?? []) }
      guard sets.contains(where: { $0 != sets[0] }) else { continue }
      domain.actions.append(
        Self.change(predicate.name, predicate.parameters) { .add(Atom(predicate.name, $0)) })
    }
    let values = tests.states.map { Dictionary(grouping: $0.values, by: \.function.name) }
    for function in domain.functions where function.type == .number {
      let sets = values.map { Set($0[function.name] ?? []) }
      guard sets.contains(where: { $0 != sets[0] }) else { continue }
      domain.actions.append(
        Self.change(function.name, function.parameters) {
          .numeric(.assign, FunctionTerm(function.name, $0), .number(0))
        })
    }
    // Where nothing is known of numbers, actions are tested without their numeric parts.
    if tests.states.allSatisfy(\.values.isEmpty) {
      for index in domain.actions.indices {
        domain.actions[index].effect = Self.withoutNumbers(domain.actions[index].effect)
      }
    }
    var initial = InitialState()
    if let first = tests.states.first { initial = Self.initial(first, derived) }
    world = try World(
      domain: domain,
      problem: Problem(
        name: "test", domainName: domain.name, objects: tests.objects, initial: initial))
    enumerator = ActionEnumerator(world)
  }

  /// What every applicable action does in a state.
  ///
  /// - Throws: `WorldError` if the state names something unknown.
  func effects(in observed: ObservedState) throws(WorldError) -> [PlanStep: ActionEffects] {
    let state = try world.state(of: Self.initial(observed, derived))
    var effects: [PlanStep: ActionEffects] = [:]
    for action in enumerator.applicableActions(in: state) {
      let step = world.step(of: action)
      // An action whose effects have no value cannot be carried out.
      guard let next = try? world.successor(of: state, by: action) else { continue }
      effects[step] = world.effects(from: state, to: next)
    }
    return effects
  }

  /// The functions with values in a state that neither conditions nor effects read.
  func unreadFunctions(in observed: ObservedState) throws(WorldError) -> Set<String> {
    let state = try world.state(of: Self.initial(observed, derived))
    let all = Set(world.numericValues(in: state).map(\.function.name))
    let read = world.numericValues(in: world.relevantPart(of: state)).map(\.function.name)
    return all.subtracting(read)
  }

  private static func initial(_ state: ObservedState, _ derived: Set<String>) -> InitialState {
    InitialState(
      atoms: state.trueAtoms.filter { !derived.contains($0.predicate) },
      numericValues: state.values)
  }

  /// An action that could change something and is never applicable. No domain has an action of its
  /// name, which is no name of PDDL.
  private static func change(
    _ name: String, _ parameters: [TypedName], _ effect: ([Term]) -> Effect
  ) -> Action {
    let parameters = parameters.enumerated().map { TypedName("p\($0)", type: $1.type) }
    return Action(
      "(\(name))", parameters: parameters, precondition: .falsity,
      effect: effect(parameters.map { .variable($0.name) }))
  }

  private static func withoutNumbers(_ effect: Effect) -> Effect {
    switch effect {
    case .numeric: .none
    case .and(let effects): .and(effects.map(withoutNumbers))
    case .forall(let names, let effect): .forall(names, withoutNumbers(effect))
    case .when(let condition, let effect): .when(condition, withoutNumbers(effect))
    case .add, .delete, .object, .timed: effect
    }
  }
}
