public import AgentSpeak

/// Something that happened to a belief or goal and that plans may react to.
public struct Event: Sendable {
  /// What happened, to what. Its variables are numbered from 0.
  public var trigger: Trigger
  /// The intention that waits for a plan to handle it; nil if none does.
  public var intention: IntentionID?
  /// How many variables the literal has.
  var variableCount: Int32 = 0
  /// For each variable of the literal, the variable of the posting plan that gets its value; -1: none.
  var returns: [Int32] = []
  /// A number for a goal that something else refers to, a deadline; else 0.
  var goal = 0
  /// For a failure event: the place in the stack of the goal that failed; else -1.
  var failedFrame: Int32 = -1
  /// Whether `.suspend` holds it back.
  var isSuspended = false
  /// The intentions whose subplans the event is offered to instead of the library's.
  var scope: IntentionID?

  init(_ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure) {
    trigger = Trigger(operation, subject, literal)
  }
}

/// A queue whose first element is taken without moving the others.
struct Queue<Element: Sendable>: Sendable {
  private(set) var storage: [Element?] = []
  private var head = 0

  var isEmpty: Bool { head == storage.count }
  var count: Int { storage.count - head }

  /// The elements from first to last.
  var elements: [Element] { storage[head...].compactMap { $0 } }

  mutating func append(_ element: Element) {
    storage.append(element)
  }

  mutating func insert(_ element: Element, at index: Int) {
    if index == 0, head > 0 {
      head -= 1
      storage[head] = element
    } else {
      storage.insert(element, at: head + index)
    }
  }

  mutating func popFirst() -> Element? {
    guard head < storage.count else { return nil }
    let element = storage[head]
    storage[head] = nil
    head += 1
    if head == storage.count {
      storage.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 32, head > storage.count / 2 {
      storage.removeFirst(head)
      head = 0
    }
    return element
  }

  func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
    for index in head..<storage.count {
      if let element = storage[index], isWanted(element) { return index - head }
    }
    return nil
  }

  mutating func remove(at index: Int) -> Element? {
    guard index >= 0, index < count else { return nil }
    return index == 0 ? popFirst() : storage.remove(at: head + index)
  }

  /// Removes what satisfies a condition; returns it.
  mutating func removeAll(where isGone: (Element) -> Bool) -> [Element] {
    let all = elements
    let gone = all.filter(isGone)
    if gone.isEmpty { return [] }
    storage = all.filter { !isGone($0) }
    head = 0
    return gone
  }

  mutating func mutateEach(_ change: (inout Element) -> Void) {
    for index in head..<storage.count {
      guard var element = storage[index] else { continue }
      change(&element)
      storage[index] = element
    }
  }
}
