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
      TestStates(objects: trace.objects, states: states.filter { !$0.isPartial })
    }
  }
}

/// A domain in which test states can be entered, and the actions that are applicable in them.
struct TestWorld {
  let world: World
  private let enumerator: ActionEnumerator
  private let derived: Set<String>
  private let contradictions: [String: ContradictoryEffects]

  /// Makes the world of a domain for some states.
  ///
  /// - Throws: `WorldError` if the domain cannot be executed.
  init(_ domain: Domain, _ tests: TestStates) throws(WorldError) {
    derived = Set(domain.derivedPredicates.map(\.head.name))
    contradictions = Dictionary(
      domain.actions.map { ($0.name, ContradictoryEffects($0)) }
    ) { first, _ in first }
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

  /// What every applicable action does in a state; AMLGym's simulator takes actions that add and
  /// delete the same atom for none, and so they are left out.
  ///
  /// - Throws: `WorldError` if the state names something unknown.
  func effects(in observed: ObservedState) throws(WorldError) -> [PlanStep: ActionEffects] {
    let state = try world.state(of: Self.initial(observed, derived))
    var effects: [PlanStep: ActionEffects] = [:]
    for action in enumerator.applicableActions(in: state) {
      let step = world.step(of: action)
      if contradictions[step.action]?.hold(for: step.arguments) == true { continue }
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

/// When an action adds and deletes the same atom.
private struct ContradictoryEffects {
  /// For each pair of an atom that is added and one that is deleted, of one predicate: the terms
  /// that have to be equal for them to be the same.
  private var pairs: [[(Term, Term)]] = []
  private let places: [String: Int]

  init(_ action: Action) {
    places = Dictionary(
      action.parameters.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    var added: [Atom] = []
    var deleted: [Atom] = []
    Self.collect(action.effect, &added, &deleted)
    for addition in added {
      for deletion in deleted where deletion.predicate == addition.predicate {
        pairs.append(Array(zip(addition.arguments, deletion.arguments)))
      }
    }
  }

  /// Effects that always happen.
  private static func collect(
    _ effect: Effect, _ added: inout [Atom], _ deleted: inout [Atom]
  ) {
    switch effect {
    case .add(let atom): added.append(atom)
    case .delete(let atom): deleted.append(atom)
    case .and(let effects): for effect in effects { collect(effect, &added, &deleted) }
    case .numeric, .object, .forall, .when, .timed: break
    }
  }

  func hold(for arguments: [String]) -> Bool {
    func object(_ term: Term) -> String? {
      switch term {
      case .variable(let name): places[name].map { arguments[$0] }
      case .constant(let name): name
      case .function: nil
      }
    }
    return pairs.contains { pair in
      pair.allSatisfy { left, right in
        guard let one = object(left), let other = object(right) else { return false }
        return one == other
      }
    }
  }
}
