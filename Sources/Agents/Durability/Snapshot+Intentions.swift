import AgentSpeak

// Intentions with their plans, variables, loops and queries between two solutions.
extension SnapshotWriter {
  mutating func intention(_ intention: Intention) {
    id(intention.id)
    array(intention.stack) { $0.means($1) }
    switch intention.state {
    case .running: state.put(byte: 0)
    case .event: state.put(byte: 1)
    case .wait: state.put(byte: 2)
    case .action(let number): numbered(3, number)
    case .ticket(let number): numbered(4, number)
    case .answer(let number): numbered(5, number)
    case .fork: state.put(byte: 6)
    case .goalCondition: state.put(byte: 7)
    }
    put(intention.isSuspended)
    put(intention.isQueued)
    put(intention.atomicCount)
    optional(intention.parent) { $0.id($1) }
    array(intention.branches) { $0.id($1) }
    put(intention.fork == .all)
    optional(intention.wait) { $0.wait($1) }
    put(intention.waitNumber)
    put(intention.branchSlots)
  }

  private mutating func numbered(_ kind: UInt8, _ number: Int) {
    state.put(byte: kind)
    put(number)
  }

  private mutating func means(_ means: IntendedMeans) {
    plan(means.plan)
    event(means.event)
    slots(means.slots)
    body(means.body)
    put(means.step)
    put(means.isBranch)
    put(means.isSatisfied)
    array(means.blocks) { $0.block($1) }
  }

  private mutating func block(_ block: IntendedMeans.Block) {
    switch block {
    case .sequence(let body, let step):
      state.put(byte: 0)
      self.body(body)
      put(step)
    case .loop(let body, let step, let slots):
      state.put(byte: 1)
      self.body(body)
      put(step)
      self.slots(slots)
    case .forEach(let loop):
      state.put(byte: 2)
      loop.solver.write(to: &self)
      slots(loop.slots)
      body(loop.block)
      body(loop.outer)
      put(loop.outerStep)
      formula(loop.instruction.formula)
    }
  }
}

extension SnapshotReader {
  mutating func intention() throws -> Intention {
    let intention = Intention(id: try id())
    intention.stack = try array { try $0.means() }
    switch try byte() {
    case 0: intention.state = .running
    case 1: intention.state = .event
    case 2: intention.state = .wait
    case 3: intention.state = .action(try int())
    case 4: intention.state = .ticket(try int())
    case 5: intention.state = .answer(try int())
    case 6: intention.state = .fork
    case 7: intention.state = .goalCondition
    default: throw SnapshotError("an intention in it is in no known state")
    }
    intention.isSuspended = try bool()
    intention.isQueued = try bool()
    intention.atomicCount = try int()
    intention.parent = try optional { try $0.id() }
    intention.branches = try array { try $0.id() }
    intention.fork = try bool() ? .all : .first
    intention.wait = try optional { try $0.wait() }
    intention.waitNumber = try int()
    intention.branchSlots = try int()
    return intention
  }

  private mutating func means() throws -> IntendedMeans {
    let plan = try plan()
    let event = try event()
    let means = IntendedMeans(plan, event, try slots())
    means.body = try body()
    means.step = try step(in: means.body)
    means.isBranch = try bool()
    means.isSatisfied = try bool()
    means.blocks = try array { try $0.block() }
    return means
  }

  private mutating func step(in body: Body) throws -> Int {
    let step = try int()
    guard (0...body.instructions.count).contains(step) else {
      throw SnapshotError("a plan in it is at a step that it does not have")
    }
    return step
  }

  private mutating func block() throws -> IntendedMeans.Block {
    switch try byte() {
    case 0:
      let body = try body()
      return .sequence(body, try step(in: body))
    case 1:
      let body = try body()
      let step = try step(in: body)
      return .loop(body, step, try slots())
    case 2:
      let solver = try Solver(from: &self)
      let slots = try slots()
      let (block, outer) = (try body(), try body())
      let step = try step(in: outer)
      return .forEach(
        IntendedMeans.ForEach(
          solver: solver, slots: slots, block: block, outer: outer, outerStep: step,
          instruction: try instruction()))
    default: throw SnapshotError("a block in it is of no known kind")
    }
  }
}
