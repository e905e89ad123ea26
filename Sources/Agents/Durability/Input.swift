import AgentSpeak

/// Something from outside that the course of a run depends on. With all of them in their places, a run is
/// the same each time.
struct Input {
  enum Content {
    /// An action in the world or in another thread ended; the agent by its name.
    case completion(agent: String, Completion)
    /// What an agent perceived from then on.
    case percepts(agent: String, [Structure])
    /// An action in the world is about to begin.
    case start(agent: String, number: Int)
    /// The files of a program, read for `.create_agent`, by the name that the action gave.
    case program(name: String, [SourceText])
  }

  /// How many cycles the society had done then.
  var cycle: Int
  /// The time of the society then.
  var now: Int64
  var content: Content
}

extension Input {
  /// The input as bytes.
  ///
  /// - Throws: `SnapshotError` if a result refers to objects of the host.
  func encoded() throws -> [UInt8] {
    var writer = SnapshotWriter()
    writer.put(cycle)
    writer.put(now)
    switch content {
    case .completion(let agent, let completion):
      writer.put(0)
      writer.put(agent)
      writer.completion(completion)
    case .start(let agent, let number):
      writer.put(1)
      writer.put(agent)
      writer.put(number)
    case .program(let name, let sources):
      writer.put(2)
      writer.put(name)
      writer.array(sources) { $0.source($1) }
    case .percepts(let agent, let percepts):
      writer.put(3)
      writer.put(agent)
      writer.array(percepts) { $0.structure($1) }
    }
    return try writer.finish()
  }

  /// Reads what `encoded` has written.
  init(_ bytes: [UInt8], kit: AgentKit) throws {
    var reader = try SnapshotReader(bytes[...], kit: kit)
    cycle = try reader.int()
    now = try reader.int64()
    switch try reader.int() {
    case 0: content = .completion(agent: try reader.string(), try reader.completion())
    case 1: content = .start(agent: try reader.string(), number: try reader.int())
    case 2:
      content = .program(name: try reader.string(), try reader.array { try $0.source() })
    case 3:
      content = .percepts(agent: try reader.string(), try reader.array { try $0.structure() })
    default: throw SnapshotError("an input in it is of no known kind")
    }
  }
}

extension SnapshotWriter {
  mutating func source(_ source: SourceText) {
    put(source.name)
    state.put(source.bytes)
  }
}

extension SnapshotReader {
  mutating func source() throws -> SourceText {
    SourceText(name: try string(), bytes: try bytes())
  }
}
