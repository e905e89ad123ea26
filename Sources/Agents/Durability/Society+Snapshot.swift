import AgentSpeak

extension Society {
  /// The whole state of the society between two cycles: all minds, who is next, mail, time, random
  /// numbers; and what its companions save.
  ///
  /// The kit, the environment, selection functions and programs that `.create_agent` has not read yet are
  /// not part of it.
  ///
  /// - Throws: `SnapshotError` if an agent refers to host objects other than sets, maps and queues.
  /// - Complexity: O(n) for all that all agents know and intend; what they share is saved once.
  public func snapshot() throws -> [UInt8] {
    noteArrivals()
    var writer = SnapshotWriter()
    writer.state.put(fixed: seed)
    writer.put(cycles)
    writer.array(folders) { $0.put($1) }
    writer.optional(status) { $0.put($1) }
    let known = directory.saved
    writer.put(directory.epoch)
    writer.array(known.names) { $0.put($1) }
    writer.array(known.services) { $0.service($1) }
    writer.array(known.subscriptions) { $0.service($1) }
    writer.array(boxes) { writer, box in
      writer.put(box.agent.name)
      writer.put(box.isGone)
      if !box.isGone { box.agent.write(to: &writer) }
    }
    writer.array(freePlaces) { $0.put($1) }
    let agenda = agenda.saved
    writer.put(agenda.now)
    writer.state.put(fixed: agenda.order)
    writer.array(agenda.ready) { $0.put($1) }
    writer.array(agenda.alarms) { writer, alarm in
      writer.put(alarm.due)
      writer.put(alarm.place)
    }
    writer.array(programSources.sorted { $0.key < $1.key }) { writer, program in
      writer.put(program.key)
      writer.array(program.value) { $0.source($1) }
    }
    writer.array(companions.sorted { $0.key < $1.key }) { writer, companion in
      writer.put(companion.key)
      writer.state.put(companion.value.saved())
    }
    return Snapshot.sealed(try writer.finish(), Snapshot.society)
  }

  /// Takes the state that `snapshot` has saved, in place of all agents that it has.
  ///
  /// A run then goes on as if there had been no interruption; only actions in the world and in other
  /// threads that had not ended fail, with `action_failed`.
  ///
  /// - Throws: `SnapshotError` if the bytes are no saved society, or need actions that the kit lacks;
  ///   the society is as it was then.
  public func restore(_ bytes: [UInt8]) throws { try restore(bytes, inputs: []) }

  /// Takes a saved state.
  ///
  /// - Parameter inputs: what came from outside after that: it comes again, in its places.
  func restore(_ bytes: [UInt8], inputs: [Input]) throws {
    var reader = try SnapshotReader(try Snapshot.opened(bytes[...], Snapshot.society), kit: kit)
    let seed = try reader.fixed()
    let cycles = try reader.int()
    let folders = try reader.array { try $0.string() }
    let status = try reader.optional { try $0.int32() }
    let directory = Directory(epoch: try reader.int64())
    directory.restore(
      names: try reader.array { try $0.string() }, services: try reader.array { try $0.service() },
      subscriptions: try reader.array { try $0.service() })
    let agents = try reader.array { reader -> (name: String, agent: Agent?) in
      let name = try reader.string()
      if try reader.bool() { return (name, nil) }
      var agent = try Agent(from: &reader, kit: kit, directory: directory)
      agent.settings.hasEnvironment = environment != nil
      return (name, agent)
    }
    let free = try reader.array { try $0.int() }
    let places = agents.indices
    let now = try reader.int64()
    let order = try reader.fixed()
    let ready = try reader.array { try $0.int() }
    let alarms = try reader.array { (due: try $0.int64(), place: try $0.int()) }
    guard (ready + free + alarms.map(\.place)).allSatisfy({ places.contains($0) }) else {
      throw SnapshotError("it refers to an agent that is not in it")
    }
    let sources = try reader.array { (try $0.string(), try $0.array { try $0.source() }) }
    // Societies that were saved before there were companions have none.
    let saved = reader.isAtEnd ? [] : try reader.array { (try $0.string(), try $0.bytes()) }
    for (name, bytes) in saved { try companions[name]?.restore(bytes) }
    replaceAll(agents, directory, seed: seed, freePlaces: free)
    programSources = Dictionary(sources, uniquingKeysWith: { $1 })
    self.cycles = cycles
    self.folders = folders
    self.status = status
    agenda.restore(Agenda.Saved(now: now, order: order, ready: ready, alarms: alarms), boxes)
    for box in boxes where !box.isGone && !box.agent.completions.isEmpty { agenda.add(box) }
    begin(InputReplay(inputs))
  }
}

extension SnapshotWriter {
  fileprivate mutating func service(_ service: Directory.Service) {
    put(service.agent)
    put(service.type)
    put(service.service)
  }
}

extension SnapshotReader {
  fileprivate mutating func service() throws -> Directory.Service {
    Directory.Service(agent: try string(), type: try string(), service: try string())
  }
}
