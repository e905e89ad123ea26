/// A queue in a ring: its first element is taken, and one is added at either end, without moving others.
struct Queue<Element> {
  /// As many places as a power of two, or none.
  private var ring: [Element?] = []
  private var head = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// The elements from first to last.
  var elements: [Element] { (0..<count).compactMap { ring[place($0)] } }

  private func place(_ index: Int) -> Int { (head &+ index) & (ring.count &- 1) }

  private mutating func grow() {
    var larger: [Element?] = []
    larger.reserveCapacity(max(4, 2 * ring.count))
    for index in 0..<count { larger.append(ring[place(index)]) }
    while larger.count < max(4, 2 * count) { larger.append(nil) }
    ring = larger
    head = 0
  }

  mutating func append(_ element: consuming Element) {
    if count == ring.count { grow() }
    ring[place(count)] = element
    count += 1
  }

  mutating func insert(_ element: Element, at index: Int) {
    if count == ring.count { grow() }
    if index == 0 {
      head = place(ring.count - 1)
    } else {
      for later in stride(from: count, to: index, by: -1) {
        ring.swapAt(place(later), place(later - 1))
      }
    }
    ring[place(index)] = element
    count += 1
  }

  /// Exchanges an element with the first.
  mutating func bringForward(_ index: Int) {
    ring.swapAt(place(0), place(index))
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    var element: Element?
    swap(&element, &ring[head])
    head = place(1)
    count -= 1
    return element
  }

  func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
    for index in 0..<count {
      if let element = ring[place(index)], isWanted(element) { return index }
    }
    return nil
  }

  mutating func remove(at index: Int) -> Element? {
    guard index >= 0, index < count else { return nil }
    if index == 0 { return popFirst() }
    for earlier in index..<(count - 1) { ring.swapAt(place(earlier), place(earlier + 1)) }
    count -= 1
    var element: Element?
    swap(&element, &ring[place(count)])
    return element
  }

  /// Removes what satisfies a condition; returns it.
  mutating func removeAll(where isGone: (Element) -> Bool) -> [Element] {
    let all = elements
    let gone = all.filter(isGone)
    if gone.isEmpty { return [] }
    self = Queue()
    for element in all where !isGone(element) { append(element) }
    return gone
  }

  mutating func mutateEach(_ change: (inout Element) -> Void) {
    for index in 0..<count {
      guard var element = ring[place(index)] else { continue }
      change(&element)
      ring[place(index)] = element
    }
  }
}

extension Queue: Sendable where Element: Sendable {}
