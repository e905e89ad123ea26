import AgentSpeak

/// What an intention waits for.
struct Wait: Sendable {
  enum Subject: Sendable {
    /// An event; the pattern's variables are those of the intention's plan.
    case event(Trigger)
    case condition(Term)
    /// Time only.
    case time
  }

  var subject: Subject
  var start: Int64
  /// Gets the milliseconds that passed; without it a wait whose time is over fails.
  var elapsed: Term?
}

/// A question to another agent whose answer an intention waits for.
struct Ask: Sendable {
  var intention: IntentionID
  var number: Int
  var answer: Term
}

/// Something that is due at a time.
struct Timer: Sendable {
  enum Subject: Sendable {
    /// The time of a `.wait` is over.
    case wait(IntentionID, Int)
    /// A goal has to be reached by now.
    case deadline(IntentionID, goal: Int)
    /// An event is to be posted.
    case post(Event)
    /// An answer should have come.
    case ask(Int)
    /// The agent is to be killed.
    case kill(String)
    /// The society is to stop.
    case stop(Int32)
  }

  var due: Int64
  var number: Int
  var subject: Subject
}

/// Timers, the earliest first; of those that are due together the oldest first.
struct TimerQueue: Sendable {
  private(set) var timers: [Timer] = []
  private(set) var lastNumber = 0

  init() {}

  /// - Parameter timers: from the latest to the earliest.
  init(_ timers: [Timer], lastNumber: Int) {
    self.timers = timers.sorted { ($0.due, $0.number) > ($1.due, $1.number) }
    self.lastNumber = lastNumber
  }

  /// When the next one is due; nil if there is none.
  var next: Int64? { timers.last?.due }

  /// - Complexity: O(n) for n timers.
  mutating func add(_ subject: Timer.Subject, due: Int64) {
    lastNumber += 1
    // Sorted from the latest to the earliest: binary search for the place.
    var (low, high) = (0, timers.count)
    while low < high {
      let middle = (low + high) / 2
      if timers[middle].due > due { low = middle + 1 } else { high = middle }
    }
    timers.insert(Timer(due: due, number: lastNumber, subject: subject), at: low)
  }

  /// Takes the next timer that is due.
  mutating func pop(at now: Int64) -> Timer? {
    guard let last = timers.last, last.due <= now else { return nil }
    return timers.popLast()
  }

  mutating func removeAll(where isGone: (Timer) -> Bool) {
    timers.removeAll(where: isGone)
  }
}
