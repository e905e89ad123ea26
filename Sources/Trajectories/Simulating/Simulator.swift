import PDDL
internal import RandomNumbers
public import Validation

/// Makes traces by acting at random in the true world.
///
/// The same options and seed give the same traces on every machine.
public struct Simulator: Sendable {
  /// What traces are wanted.
  public struct Options: Hashable, Sendable {
    /// How many actions a trace has; it is shorter where no action is applicable any more.
    public var steps = 100
    /// How many traces are made.
    public var traces = 1
    /// The seed of the random numbers.
    public var seed: UInt64 = 0
    /// With which probability each literal of a state is seen the wrong way round.
    public var noise = 0.0
    /// With which probability each literal of a state is seen at all.
    public var observability = 1.0
    /// With which probability an action is tried that is not applicable.
    public var rejections = 0.0

    /// The options of one noiseless trace.
    public init() {}
  }

  private let world: World
  private let options: Options
  private let enumerator: ActionEnumerator
  private let objects: [TypedName]
  /// All atoms, for states that are not seen as they are; empty where they are.
  private let base: [GroundAtom]
  /// The objects that fit each parameter of each action.
  private let choices: [[[String]]]

  /// Prepares simulation.
  ///
  /// - Throws: `SimulationError` if states are to be disturbed and there are too many atoms.
  public init(_ world: World, options: Options) throws(SimulationError) {
    self.world = world
    self.options = options
    enumerator = ActionEnumerator(world)
    objects = world.problem.objects
    let vocabulary = TraceVocabulary(world.domain)
    if options.noise > 0 || options.observability < 1 {
      guard let atoms = HerbrandBase.atoms(of: vocabulary, over: objects) else {
        throw SimulationError.tooManyAtoms
      }
      base = atoms
    } else {
      base = []
    }
    let all = world.domain.constants + world.problem.objects
    choices = world.domain.actions.map { action in
      action.parameters.map { parameter in
        all.filter { vocabulary.types.isSubtype($0.type, of: parameter.type) }.map(\.name)
      }
    }
  }

  /// Makes one of the traces.
  ///
  /// - Parameter number: which, counted from 0.
  public func trace(_ number: Int) -> Trace {
    // Every trace has its own sequence of random numbers, so that it can be made alone.
    var random = SplitMix64(seed: options.seed)
    random = SplitMix64(seed: random.next() &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    var trace = Trace(objects: objects)
    var state = world.initialState
    var observed = observe(state, &random)
    while trace.transitions.count < options.steps {
      if random.chance(options.rejections), let step = inapplicableStep(in: state, &random) {
        trace.transitions.append(
          Transition(before: observed, action: step, after: observed, outcome: .rejected))
        continue
      }
      var actions = enumerator.applicableActions(in: state)
      var next: State?
      var step: PlanStep?
      while next == nil, !actions.isEmpty {
        // An action whose effects have no value in this state cannot be carried out.
        let action = actions.remove(at: random.below(actions.count))
        next = try? world.successor(of: state, by: action)
        step = world.step(of: action)
      }
      guard let next, let step else { break }
      let seen = observe(next, &random)
      trace.transitions.append(Transition(before: observed, action: step, after: seen))
      state = next
      observed = seen
    }
    return trace
  }

  private func observe(_ state: State, _ random: inout SplitMix64) -> ObservedState {
    let atoms = world.atoms(in: state)
    let values = world.numericValues(in: state)
    guard !base.isEmpty else { return ObservedState(atoms, values: values) }
    let trueAtoms = Set(atoms)
    var observed = ObservedState(values: values, isPartial: options.observability < 1)
    for atom in base {
      let isFlipped = random.chance(options.noise)
      let isSeen = random.chance(options.observability)
      guard isSeen else { continue }
      if trueAtoms.contains(atom) != isFlipped {
        observed.trueAtoms.append(atom)
      } else if observed.isPartial {
        observed.falseAtoms.append(atom)
      }
    }
    return observed
  }

  /// An action that is not applicable; nil if none is found soon.
  private func inapplicableStep(in state: State, _ random: inout SplitMix64) -> PlanStep? {
    guard !choices.isEmpty else { return nil }
    for _ in 0..<100 {
      let schema = random.below(choices.count)
      var arguments: [String] = []
      for choice in choices[schema] where !choice.isEmpty {
        arguments.append(choice[random.below(choice.count)])
      }
      let step = PlanStep(world.domain.actions[schema].name, arguments)
      guard let action = try? world.action(of: step),
        let isApplicable = try? world.isApplicable(action, in: state), !isApplicable
      else { continue }
      return step
    }
    return nil
  }
}

/// Why no traces can be made.
public enum SimulationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The states have too many atoms to disturb each of them.
  case tooManyAtoms

  /// The reason in words.
  public var description: String {
    "the problem has more than \(1 << 20) ground atoms: states can only be seen as they are"
  }
}
