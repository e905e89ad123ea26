internal import RandomNumbers
import Synchronization

/// Which agents have something to do, now and later.
///
/// An idle agent costs nothing: it comes back when a message, the end of an action or its time comes.
struct Agenda {
  /// Microseconds since the society began.
  private(set) var now: Int64 = 0
  /// What came from other threads.
  let arrivals = Arrivals()
  private var ready = Queue<AgentBox>()
  private var alarms = AlarmQueue()
  private var order: SplitMix64
  private let isShuffled: Bool

  /// - Parameter seed: decides the order of agents that could go on at the same time; with 0 they take
  ///   turns.
  init(seed: UInt64) {
    order = SplitMix64(seed: seed)
    isShuffled = seed != 0
  }

  /// What is saved of it; agents by their place.
  struct Saved {
    var now: Int64
    var order: UInt64
    var ready: [Int]
    var alarms: [(due: Int64, place: Int)]
  }

  var saved: Saved {
    Saved(
      now: now, order: order.state, ready: ready.elements.map(\.place),
      alarms: alarms.pending.map { ($0.due, $0.box.place) })
  }

  /// Takes what was saved.
  mutating func restore(_ saved: Saved, _ boxes: [AgentBox]) {
    now = saved.now
    order = SplitMix64(seed: saved.order)
    for place in saved.ready { add(boxes[place]) }
    for alarm in saved.alarms {
      boxes[alarm.place].alarm = alarm.due
      alarms.add(boxes[alarm.place], at: alarm.due)
    }
  }

  /// Whether no agent has anything to do now.
  var isIdle: Bool { ready.isEmpty }

  /// When the next time that an agent waits for comes; nil if none waits for a time.
  var nextAlarm: Int64? { alarms.next }

  /// Notes that an agent has something to do.
  mutating func add(_ box: AgentBox) {
    guard !box.isQueued, !box.isRunning, !box.isGone else { return }
    box.isQueued = true
    ready.append(box)
  }

  /// Notes that it is still the turn of an agent.
  mutating func addFirst(_ box: AgentBox) {
    box.isQueued = true
    ready.insert(box, at: 0)
  }

  /// Takes the agent whose turn it is.
  mutating func next() -> AgentBox? {
    while true {
      if isShuffled, ready.count > 1 {
        ready.bringForward(Int(order.next() % UInt64(ready.count)))
      }
      guard let box = ready.popFirst() else { return nil }
      box.isQueued = false
      if !box.isGone { return box }
    }
  }

  /// Notes what an agent that had its turn is to do next.
  mutating func putBack(_ box: AgentBox, hasWork: Bool) {
    if hasWork || !box.agent.mailbox.isEmpty || box.agent.sleep == .awake { add(box) }
    let due = box.agent.timers.next
    if due != box.alarm {
      box.alarm = due
      if let due { alarms.add(box, at: due) }
    }
  }

  /// Lets time pass; agents whose time has come have something to do.
  mutating func advance(to time: Int64) {
    now = max(now, time)
    guard let next = alarms.next, next <= now else { return }
    while let box = alarms.pop(at: now) {
      box.alarm = nil
      add(box)
    }
  }
}

/// Agents by the time at which each wants to be looked at: a binary heap.
struct AlarmQueue {
  private struct Alarm {
    let due: Int64
    let number: Int
    let box: AgentBox
  }

  private var heap: [Alarm] = []
  private var lastNumber = 0

  var next: Int64? { heap.first?.due }

  /// The alarms that count, the next one first.
  var pending: [(due: Int64, box: AgentBox)] {
    heap.filter { $0.box.alarm == $0.due && !$0.box.isGone }
      .sorted { ($0.due, $0.number) < ($1.due, $1.number) }.map { ($0.due, $0.box) }
  }

  /// - Complexity: O(log n) for n alarms.
  mutating func add(_ box: AgentBox, at due: Int64) {
    lastNumber += 1
    heap.append(Alarm(due: due, number: lastNumber, box: box))
    var child = heap.count - 1
    while child > 0, isEarlier(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes an agent whose time has come; alarms that were changed since are forgotten.
  mutating func pop(at now: Int64) -> AgentBox? {
    while let first = heap.first, first.due <= now {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
      sink()
      if first.box.alarm == first.due, !first.box.isGone { return first.box }
    }
    return nil
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && isEarlier(child, least) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func isEarlier(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (heap[one], heap[other])
    return one.due != other.due ? one.due < other.due : one.number < other.number
  }
}

/// The agents whose mailboxes got something from another thread.
final class Arrivals: Sendable {
  private let places = Mutex<[Int]>([])
  private let isEmptyNow = Atomic(true)

  var isEmpty: Bool { isEmptyNow.load(ordering: .acquiring) }

  func add(_ place: Int) {
    places.withLock { $0.append(place) }
    isEmptyNow.store(false, ordering: .releasing)
  }

  func take() -> [Int] {
    places.withLock { places in
      isEmptyNow.store(true, ordering: .releasing)
      let taken = places
      places = []
      return taken
    }
  }
}
