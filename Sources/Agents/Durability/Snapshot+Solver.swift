import AgentSpeak

// A query between two solutions.
extension Solver {
  func write(to writer: inout SnapshotWriter) {
    writer.slots(bindings.slots)
    writer.array(bindings.trail) { $0.put($1) }
    writer.array(goals) { writer, goal in
      writer.term(goal.expression)
      writer.put(goal.offset)
      writer.put(goal.next)
      writer.put(goal.depth)
      writer.put(goal.negation)
    }
    writer.array(choices) { $1.write(to: &$0) }
    writer.term(expression)
    writer.put(offset)
    writer.put(next)
    writer.put(depth)
  }

  init(from reader: inout SnapshotReader) throws {
    self.init()
    bindings.slots = try reader.slots()
    bindings.trail = try reader.array { try $0.int32() }
    goals = try reader.array { reader in
      Goal(
        expression: try reader.term(), offset: try reader.int32(), next: try reader.int32(),
        depth: try reader.int32(), negation: try reader.int32())
    }
    choices = try reader.array { try Choice(from: &$0) }
    expression = try reader.term()
    offset = try reader.int32()
    next = try reader.int32()
    depth = try reader.int32()
    try check()
  }

  /// What refers to goals, choices and variables has to refer to some that are there.
  private func check() throws {
    let places = 0..<Int32(truncatingIfNeeded: bindings.slots.count)
    let areGoalsThere = goals.allSatisfy { goal in
      Int(goal.next) < goals.count && Int(goal.negation) < choices.count
    }
    let areChoicesThere = choices.allSatisfy { choice in
      Int(choice.next) < goals.count && (0...bindings.trail.count).contains(choice.trail)
        && (0...goals.count).contains(choice.goals)
        && (0...bindings.slots.count).contains(choice.slots)
    }
    guard areGoalsThere, areChoicesThere, Int(next) < goals.count,
      bindings.trail.allSatisfy(places.contains)
    else { throw SnapshotError("a query in it refers to something that is not in it") }
  }
}

extension Solver.Choice {
  fileprivate func write(to writer: inout SnapshotWriter) {
    switch alternatives {
    case .expression(let term, let offset):
      writer.state.put(byte: 0)
      writer.term(term)
      writer.put(offset)
    case .negation: writer.state.put(byte: 1)
    case .beliefs(let literal, let offset, let entries, let places, let index):
      // Only those that are still to be tried.
      let left = (0...max(0, index)).compactMap { step -> Belief? in
        guard step <= index else { return nil }
        return entries[places.map { Int($0[step]) } ?? step]
      }
      writer.state.put(byte: 2)
      writer.structure(literal)
      writer.put(offset)
      writer.array(left) { $0.belief($1) }
    case .terms(let pattern, let terms, let index):
      writer.state.put(byte: 3)
      writer.term(pattern)
      writer.array(Array(terms.dropFirst(index))) { $0.term($1) }
    case .numbers(let term, let from, let step, let left):
      writer.state.put(byte: 4)
      writer.term(term)
      writer.state.put(from)
      writer.state.put(step)
      writer.put(left)
    case .namespaces(let literal, let offset, let namespaces, let index):
      writer.state.put(byte: 5)
      writer.structure(literal)
      writer.put(offset)
      writer.array(Array(namespaces.dropFirst(index))) { $0.put($1) }
    case .randomNumbers(let term, let left):
      writer.state.put(byte: 6)
      writer.term(term)
      writer.put(left)
    }
    writer.put(next)
    writer.put(depth)
    writer.put(trail)
    writer.put(slots)
    writer.put(goals)
  }

  fileprivate init(from reader: inout SnapshotReader) throws {
    let alternatives: Alternatives
    switch try reader.byte() {
    case 0: alternatives = .expression(try reader.term(), try reader.int32())
    case 1: alternatives = .negation
    case 2:
      let (literal, offset) = (try reader.structure(), try reader.int32())
      let entries = try reader.array { try $0.belief() }
      guard entries.allSatisfy({ $0.literal.count == literal.count }) else {
        throw SnapshotError("a query in it is about something else")
      }
      alternatives = .beliefs(
        literal, offset, entries: entries, places: nil, index: entries.count - 1)
    case 3: alternatives = .terms(try reader.term(), try reader.array { try $0.term() }, index: 0)
    case 4:
      let (term, from, step) = (try reader.term(), try reader.double(), try reader.double())
      alternatives = .numbers(term, from: from, step: step, left: try reader.int())
    case 5:
      let (literal, offset) = (try reader.structure(), try reader.int32())
      alternatives = .namespaces(
        literal, offset, try reader.array { try $0.symbol() }, index: 0)
    case 6: alternatives = .randomNumbers(try reader.term(), left: try reader.int())
    default: throw SnapshotError("a query in it is of no known kind")
    }
    self.init(
      alternatives: alternatives, next: try reader.int32(), depth: try reader.int32(),
      trail: try reader.int(), slots: try reader.int(), goals: try reader.int())
  }
}

extension SnapshotWriter {
  mutating func belief(_ belief: Belief) {
    structure(belief.literal)
    put(belief.isRule)
    guard belief.isRule else { return }
    optional(belief.condition) { $0.term($1) }
    put(belief.variableCount)
    array(belief.variables) { $0.put($1) }
  }
}

extension SnapshotReader {
  mutating func belief() throws -> Belief {
    let literal = try structure()
    guard try bool() else { return Belief(literal: literal) }
    let condition = try optional { try $0.term() }
    let count = try int32()
    guard (0...1_000_000).contains(count) else { throw SnapshotError("a rule in it is none") }
    return Belief(
      literal: literal, condition: condition, variableCount: count,
      variables: try array { try $0.string() })
  }
}
