import AgentSpeak
internal import RandomNumbers

extension Agent {
  /// The agent's whole mental state between two cycles: beliefs, plans, events, intentions with their
  /// variables, what it waits for, its random numbers.
  ///
  /// Selection functions and what is observed by a debugger are not part of it.
  ///
  /// - Throws: `SnapshotError` if it refers to host objects other than sets, maps and queues.
  /// - Complexity: O(n) for all that it knows and intends; what is shared is saved once.
  public func snapshot() throws -> [UInt8] {
    var writer = SnapshotWriter()
    write(to: &writer)
    return Snapshot.sealed(try writer.finish(), Snapshot.agent)
  }

  /// Makes an agent with a mental state that `snapshot` has saved.
  ///
  /// - Parameter kit: what its internal actions and functions are; it needs those of the saved agent.
  /// - Throws: `SnapshotError` if the bytes are no saved agent, or need actions that the kit lacks.
  public init(
    restoring bytes: [UInt8], kit: AgentKit = .standard, directory: Directory = Directory()
  ) throws {
    var reader = try SnapshotReader(try Snapshot.opened(bytes[...], Snapshot.agent), kit: kit)
    self = try Agent(from: &reader, kit: kit, directory: directory)
    // What intentions waited for has gone with the process: they learn that it failed.
    completions += actionsUnderWay.map(Completion.interrupted)
  }

  func write(to writer: inout SnapshotWriter) {
    writer.put(name)
    writeSettings(to: &writer)
    writer.put(programName)
    writer.put(cycle)
    writer.put(now)
    writer.array(beliefs.contents) { writer, group in
      writer.structure(group.example)
      writer.array(group.entries) { $0.belief($1) }
    }
    writer.put(beliefs.version)
    writer.put(checkedVersion)
    writer.array(plans.plans) { $0.plan($1) }
    writer.array(intentions.storage) { $0.optional($1) { $0.intention($1) } }
    writer.array(intentions.free) { $0.put($1) }
    writer.put(intentions.lastNumber)
    writer.array(events.elements) { $0.event($1) }
    writer.array(goalStates) { $0.event($1) }
    writer.array(ready.elements) { $0.id($1) }
    writer.array(atomic.sorted { $0.number < $1.number }) { $0.id($1) }
    writer.array(waits) { $0.id($1) }
    writer.array(acting.sorted { $0.key < $1.key }) { writer, pair in
      writer.put(pair.key)
      writer.id(pair.value)
    }
    writer.array(asks.sorted { $0.key < $1.key }) { writer, pair in
      writer.put(pair.key)
      writer.ask(pair.value)
    }
    writer.array(timers.timers) { $0.timer($1) }
    writer.put(timers.lastNumber)
    writer.array(messages.elements) { $0.message($1) }
    let mail = mailbox.contents
    writer.array(mail.messages) { $0.message($1) }
    writer.array(completions + mail.completions) { $0.completion($1) }
    writer.optional(mail.percepts) { $0.array($1) { $0.structure($1) } }
    writer.put(lastNumber)
    writer.put(lastLabel)
    writer.state.put(fixed: random.state)
    writer.array(namespaceProperties.sorted { $0.key < $1.key }) { writer, pair in
      writer.put(pair.key)
      writer.term(pair.value)
    }
    writer.array(ruleFunctions.sorted { $0.key.name < $1.key.name }) { writer, pair in
      writer.put(pair.key)
      writer.put(pair.value)
    }
    writer.array(percepts) { $0.structure($1) }
    writer.put(sleep == .awake)
    writer.put(isStopping)
    writer.put(hasSuspendedEvents)
    writer.put(cyclesToSensing)
  }

  init(from reader: inout SnapshotReader, kit: AgentKit, directory: Directory) throws {
    self.init(name: try reader.string(), kit: kit, directory: directory)
    try readSettings(from: &reader)
    programName = try reader.string()
    cycle = try reader.int()
    now = try reader.int64()
    let groups = try reader.array { reader in
      (example: try reader.structure(), entries: try reader.array { try $0.belief() })
    }
    beliefs = BeliefBase(groups, version: try reader.int())
    checkedVersion = try reader.int()
    for plan in try reader.array({ try $0.plan() }) { plans.add(plan) }
    let storage = try reader.array { try $0.optional { try $0.intention() } }
    let free = try reader.array { try $0.int32() }
    intentions = try IntentionTable(storage, free: free, lastNumber: reader.int())
    for event in try reader.array({ try $0.event() }) { events.append(event) }
    goalStates = try reader.array { try $0.event() }
    for id in try reader.array({ try $0.id() }) { ready.append(id) }
    atomic = Set(try reader.array { try $0.id() })
    waits = try reader.array { try $0.id() }
    for (number, id) in try reader.array({ (try $0.int(), try $0.id()) }) { acting[number] = id }
    for (number, ask) in try reader.array({ (try $0.int(), try $0.ask()) }) { asks[number] = ask }
    let allTimers = try reader.array { try $0.timer() }
    timers = TimerQueue(allTimers, lastNumber: try reader.int())
    for message in try reader.array({ try $0.message() }) { messages.append(message) }
    for message in try reader.array({ try $0.message() }) { mailbox.deliver(message) }
    completions = try reader.array { try $0.completion() }
    if let percepts = try reader.optional({ try $0.array { try $0.structure() } }) {
      mailbox.show(percepts)
    }
    lastNumber = try reader.int()
    lastLabel = try reader.int()
    random = LinearCongruential48(state: try reader.fixed())
    for (key, value) in try reader.array({ (try $0.string(), try $0.term()) }) {
      namespaceProperties[key] = value
    }
    for (name, predicate) in try reader.array({ (try $0.symbol(), try $0.symbol()) }) {
      ruleFunctions[name] = predicate
    }
    percepts = try reader.array { try $0.structure() }
    sleep = try reader.bool() ? .awake : .asleep
    isStopping = try reader.bool()
    hasSuspendedEvents = try reader.bool()
    cyclesToSensing = try reader.int()
  }

  /// The actions in the world or in other threads that intentions wait for, the oldest first.
  var actionsUnderWay: [Completion.Source] {
    let ended = Set((completions + mailbox.contents.completions).map(\.source.number))
    return acting.sorted { $0.key < $1.key }.compactMap { number, id in
      if ended.contains(number) { return nil }
      switch intentions[id]?.state {
      case .ticket?: return .ticket(number)
      case .action?: return .action(number)
      default: return nil
      }
    }
  }

  private func writeSettings(to writer: inout SnapshotWriter) {
    writer.put(settings.events == .requeue)
    writer.put(settings.beliefsKeepFocus)
    writer.put(settings.cyclesBetweenSensing)
    writer.put(settings.cyclesInTurn)
    writer.put(settings.messagesInCycle)
    writer.put(settings.eventsInCycle)
    writer.put(settings.stepsInCycle)
    writer.put(settings.optimizesTailCalls)
    writer.put(settings.verbosity)
    writer.put(settings.hasEnvironment)
  }

  private mutating func readSettings(from reader: inout SnapshotReader) throws {
    settings.events = try reader.bool() ? .requeue : .discard
    settings.beliefsKeepFocus = try reader.bool()
    settings.cyclesBetweenSensing = try reader.int()
    settings.cyclesInTurn = try reader.int()
    settings.messagesInCycle = try reader.int()
    settings.eventsInCycle = try reader.int()
    settings.stepsInCycle = try reader.int()
    settings.optimizesTailCalls = try reader.bool()
    settings.verbosity = try reader.int()
    settings.hasEnvironment = try reader.bool()
  }
}

/// What is around a saved mind: what it is, and a checksum.
enum Snapshot {
  static let agent = "praxis agent 2"
  static let society = "praxis society 2"

  static func sealed(_ content: [UInt8], _ kind: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(kind)
    writer.put(fixed: UInt64(Checksum.of(content[...])))
    writer.put(content)
    return writer.bytes
  }

  static func opened(_ bytes: ArraySlice<UInt8>, _ kind: String) throws -> ArraySlice<UInt8> {
    var reader = ByteReader(bytes)
    guard (try? reader.string()) == kind else { throw SnapshotError("this is no '\(kind)'") }
    let sum = try reader.fixed()
    let content = try reader.content()
    guard sum == UInt64(Checksum.of(content)) else { throw SnapshotError("it is damaged") }
    return content
  }
}
