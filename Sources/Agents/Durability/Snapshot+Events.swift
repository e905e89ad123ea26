import AgentSpeak

// Events, messages, timers and what else an agent's queues hold.
extension SnapshotWriter {
  mutating func id(_ id: IntentionID) {
    put(id.index)
    put(id.number)
  }

  mutating func event(_ event: Event) {
    state.put(byte: event.operation.rawValue)
    state.put(byte: event.subject.rawValue)
    structure(event.literal)
    optional(event.intention) { $0.id($1) }
    put(event.variableCount)
    array(event.returns) { $0.put($1) }
    put(event.goal)
    put(event.failedFrame)
    put(event.isSuspended)
    optional(event.scope) { $0.id($1) }
  }

  mutating func message(_ message: Message) {
    put(message.performative)
    put(message.sender)
    put(message.receiver)
    term(message.content)
    put(message.number)
    optional(message.inReplyTo) { $0.put($1) }
  }

  mutating func timer(_ timer: Timer) {
    put(timer.due)
    put(timer.number)
    switch timer.subject {
    case .wait(let id, let number):
      state.put(byte: 0)
      self.id(id)
      put(number)
    case .deadline(let id, let goal):
      state.put(byte: 1)
      self.id(id)
      put(goal)
    case .post(let event):
      state.put(byte: 2)
      self.event(event)
    case .ask(let number):
      state.put(byte: 3)
      put(number)
    case .kill(let name):
      state.put(byte: 4)
      put(name)
    case .stop(let status):
      state.put(byte: 5)
      put(status)
    }
  }

  mutating func ask(_ ask: Ask) {
    id(ask.intention)
    put(ask.number)
    term(ask.answer)
  }

  mutating func wait(_ wait: Wait) {
    switch wait.subject {
    case .event(let trigger):
      state.put(byte: 0)
      self.trigger(trigger)
    case .condition(let condition):
      state.put(byte: 1)
      term(condition)
    case .time: state.put(byte: 2)
    }
    put(wait.start)
    optional(wait.elapsed) { $0.term($1) }
  }

  mutating func completion(_ completion: Completion) {
    switch completion.source {
    case .ticket(let number):
      state.put(byte: 0)
      put(number)
    case .action(let number):
      state.put(byte: 1)
      put(number)
    }
    switch completion.result {
    case .failure(let failure):
      state.put(byte: 0)
      put(failure.id)
      put(failure.message)
      array(failure.annotations) { $0.term($1) }
    case .success(.yes): state.put(byte: 1)
    case .success(.no): state.put(byte: 2)
    case .success(.unify(let left, let right)):
      state.put(byte: 3)
      term(left)
      term(right)
    case .success(.choices(let pattern, let terms)):
      state.put(byte: 4)
      term(pattern)
      array(terms) { $0.term($1) }
    case .success(.numbers(let number, let from, let step, let count)):
      state.put(byte: 5)
      term(number)
      state.put(from)
      state.put(step)
      put(count)
    case .success(.suspended): state.put(byte: 6)
    case .success(.randomNumbers(let number, let count)):
      state.put(byte: 7)
      term(number)
      put(count)
    }
  }
}

extension SnapshotReader {
  mutating func id() throws -> IntentionID { IntentionID(index: try int32(), number: try int()) }

  mutating func event() throws -> Event {
    let trigger = try trigger()
    let intention = try optional { try $0.id() }
    let count = try int32()
    guard count >= 0 else { throw SnapshotError("an event in it is none") }
    let event = Event(
      trigger.operation, trigger.subject, trigger.literal, variableCount: count,
      returns: try array { try $0.int32() })
    event.intention = intention
    event.goal = try int()
    event.failedFrame = try int32()
    event.isSuspended = try bool()
    event.scope = try optional { try $0.id() }
    return event
  }

  mutating func message() throws -> Message {
    let performative = try symbol()
    let (sender, receiver) = (try string(), try string())
    let content = try term()
    let number = try int()
    return Message(
      performative, from: sender, to: receiver, content, number: number,
      inReplyTo: try optional { try $0.int() })
  }

  mutating func timer() throws -> Timer {
    let (due, number) = (try int64(), try int())
    let subject: Timer.Subject
    switch try byte() {
    case 0: subject = .wait(try id(), try int())
    case 1: subject = .deadline(try id(), goal: try int())
    case 2: subject = .post(try event())
    case 3: subject = .ask(try int())
    case 4: subject = .kill(try string())
    case 5: subject = .stop(try int32())
    default: throw SnapshotError("a timer in it is of no known kind")
    }
    return Timer(due: due, number: number, subject: subject)
  }

  mutating func ask() throws -> Ask {
    Ask(intention: try id(), number: try int(), answer: try term())
  }

  mutating func wait() throws -> Wait {
    let subject: Wait.Subject
    switch try byte() {
    case 0: subject = .event(try trigger())
    case 1: subject = .condition(try term())
    case 2: subject = .time
    default: throw SnapshotError("a wait in it is of no known kind")
    }
    return Wait(subject: subject, start: try int64(), elapsed: try optional { try $0.term() })
  }

  mutating func completion() throws -> Completion {
    let isTicket = try byte() == 0
    let number = try int()
    let result: Result<ActionResult, Failure>
    switch try byte() {
    case 0:
      let (id, message) = (try symbol(), try string())
      result = .failure(Failure(id, message, annotations: try array { try $0.term() }))
    case 1: result = .success(.yes)
    case 2: result = .success(.no)
    case 3: result = .success(.unify(try term(), try term()))
    case 4: result = .success(.choices(try term(), try array { try $0.term() }))
    case 5:
      let (term, from, step) = (try term(), try double(), try double())
      result = .success(.numbers(term, from: from, step: step, count: try int()))
    case 7: result = .success(.randomNumbers(try term(), count: try int()))
    default: result = .success(.suspended)
    }
    return Completion(source: isTicket ? .ticket(number) : .action(number), result: result)
  }
}
