public import AgentSpeak
internal import RandomNumbers

/// A BDI agent: what it believes, which plans it knows, what happened, what it intends.
///
/// It is a value: a copy is the agent's whole mind at that moment. `Society` runs agents; `step` does
/// one reasoning cycle of one.
public struct Agent: Sendable {
  /// The agent's name.
  public let name: String
  /// What it believes.
  public internal(set) var beliefs = BeliefBase()
  /// The plans it knows.
  public internal(set) var plans = PlanLibrary()
  /// What differs from agent to agent in how it reasons.
  public var settings = Settings()
  /// How it chooses; nil means first come, first served.
  public var selection = SelectionFunctions()
  /// How many reasoning cycles it has done.
  public internal(set) var cycle = 0
  /// The time in microseconds since the society began.
  public internal(set) var now: Int64 = 0

  /// The file that it was read from.
  var programName = ""

  // MARK: The mind

  var events = Queue<Event>()
  var intentions = IntentionTable()
  /// The intentions that can run, the next one first.
  var ready = Queue<IntentionID>()
  /// The intentions with an atomic plan.
  var atomic: Set<IntentionID> = []
  /// The intention whose step is being carried out.
  var current: IntentionID?
  /// Whether events may be suspended; never false if one is.
  var hasSuspendedEvents = false
  var messages = Queue<Message>()
  /// How many cycles are left until it looks at the world and the mail.
  var cyclesToSensing = 0
  /// The intentions that wait for an event or a condition.
  var waits: [IntentionID] = []
  /// The intentions that wait for an action to end, by the number of the action.
  var acting: [Int: IntentionID] = [:]
  var timers = TimerQueue()
  /// Goal-state events, to be posted at the start of the next cycle.
  var goalStates: [Event] = []
  var asks: [Int: Ask] = [:]
  var completions: [Completion] = []
  /// What the agent asks of whoever runs it; taken after each cycle.
  var requests: [Request] = []
  /// Numbers given to goals, messages, actions and plans.
  var lastNumber = 0
  var lastLabel = 0
  var random: LinearCongruential48
  var namespaceProperties: [String: Term] = [:]
  /// The version of the beliefs at which conditions were last looked at.
  var checkedVersion = -1
  var sleep = Sleep.awake
  var isStopping = false
  /// How deep queries are nested right now.
  var nesting = 0
  /// Arithmetic functions that are rules: the predicate of each.
  var ruleFunctions: [Symbol: Symbol] = [:]
  /// What it perceived when it last looked.
  var percepts: [Structure] = []

  /// What is observed of its reasoning; nil while nobody debugs it.
  public var debugging: Debugging?

  // MARK: Surroundings

  let kit: AgentKit
  let mailbox: Mailbox
  let directory: Directory
  /// Tells it to give up what takes too long; nil if nobody does.
  var stopSignal: StopSignal?
  /// Whether there is a rule that selects options, when there were so many predicates.
  var selectorCheck = (predicates: 0, isThere: false)
  /// A solver whose memory is used again.
  var scratch = Solver()
  /// Memory for the variables of plans, to be used again.
  var spareSlots: [[Term?]] = []
  var firstSpareSlots: [Term?] = []

  enum Sleep: Sendable {
    case awake
    /// It is idle and has said so.
    case asleep
  }

  /// Makes an agent that knows nothing.
  ///
  /// - Parameters:
  ///   - kit: the actions and functions that it can use.
  ///   - seed: decides its random numbers.
  public init(
    name: String, kit: AgentKit = .standard, directory: Directory = Directory(), seed: UInt64 = 0
  ) {
    self.name = name
    self.kit = kit
    self.directory = directory
    mailbox = Mailbox()
    // Seeds that are near each other would begin with numbers that are, too.
    var mixer = SplitMix64(seed: seed)
    random = LinearCongruential48(state: mixer.next())
  }

  /// A number that was not given before.
  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Milliseconds since 1970 by the agent's clock.
  var epochMilliseconds: Int64 { directory.epoch + now / 1000 }
}

/// The actions and functions that agents can use; many agents share one.
public final class AgentKit: Sendable {
  let actions: [Symbol: any InternalAction]
  let functions: [Symbol: ArithmeticFunction]
  /// Whether programs may read and write files: included ones, those of created agents, saved ones.
  let mayUseFiles: Bool

  /// What the language has.
  public static let standard = AgentKit()

  /// Makes a kit of what the language has and more.
  ///
  /// - Parameters:
  ///   - actions: internal actions; they replace standard ones of the same name.
  ///   - functions: arithmetic functions by name.
  ///   - mayUseFiles: whether programs may read and write files. False for programs of people who may
  ///     not do that themselves: then nothing that names a file works.
  public init(
    actions: [any InternalAction] = [], functions: [String: ArithmeticFunction] = [:],
    mayUseFiles: Bool = true
  ) {
    self.mayUseFiles = mayUseFiles
    var byName: [Symbol: any InternalAction] = [:]
    for action in StandardActions.all + actions { byName[Symbol(action.name)] = action }
    if !mayUseFiles { for action in StandardActions.ofFiles { byName[Symbol(action.name)] = nil } }
    self.actions = byName
    var all = Functions.all
    for (name, function) in functions { all[Symbol(name)] = function }
    self.functions = all
  }

  /// The names of all internal actions, sorted.
  public var actionNames: [String] { actions.keys.map(\.name).sorted() }

  /// How programs for this kit are read.
  public func readingOptions(namespace: Symbol = .defaultNamespace) -> ReadingOptions {
    ReadingOptions(
      namespace: namespace, functions: Set(functions.keys.map(\.name)), separatesNamespaces: true)
  }
}

/// What differs from agent to agent in how it reasons; `.mas2j` files set it in brackets.
public struct Settings: Sendable {
  /// What becomes of an external event without an applicable plan.
  public enum Unhandled: String, Sendable {
    /// It is forgotten.
    case discard
    /// It is put back into the queue.
    case requeue
  }

  /// What becomes of an external event without an applicable plan.
  public var events = Unhandled.discard
  /// Whether a plan for a belief change runs in the intention that made the change.
  public var beliefsKeepFocus = true
  /// In how many cycles it looks at the world and the mail once.
  public var cyclesBetweenSensing = 1
  /// How many cycles it does in its turn, if it has so much to do.
  public var cyclesInTurn = 1
  /// How many messages it takes in a cycle.
  public var messagesInCycle = 1
  /// How many events it handles in a cycle.
  public var eventsInCycle = 1
  /// How many steps it carries out in a cycle.
  public var stepsInCycle = 1
  /// Whether a plan that ends with a goal of its own predicate makes room for it.
  public var optimizesTailCalls = true
  /// How much the agent tells about itself: 0 to 2.
  public var verbosity = 1
  /// Whether there is a world in which actions can be carried out.
  public var hasEnvironment = false

  /// The usual settings.
  public init() {}
}

/// How an agent chooses; where a function is nil, the first comes first.
public struct SelectionFunctions: Sendable {
  /// Chooses among the events that wait; gives the index of one.
  public var event: (@Sendable (_ events: [Event]) -> Int?)?
  /// Chooses among applicable plans; gives the index of one, nil for none.
  public var option: (@Sendable (_ event: Event, _ options: [CompiledPlan]) -> Int?)?
  /// Chooses among the intentions that can run; gives the index of one.
  public var intention: (@Sendable (_ intentions: [IntentionID]) -> Int?)?
  /// Whether a message is accepted.
  public var message: (@Sendable (_ message: Message) -> Bool)?

  /// First come, first served.
  public init() {}
}
