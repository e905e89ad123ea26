/// The intentions of an agent, by identity.
///
/// A copy of the table shares the intentions until one of the two goes on: `makeUnique` has to be called
/// before intentions are changed.
struct IntentionTable: Sendable {
  /// Tells whether another table has the same intentions.
  private final class Owner: Sendable {}

  private(set) var storage: [Intention?] = []
  /// Places that can be used again, the next one last.
  private(set) var free: [Int32] = []
  private(set) var lastNumber = 0
  private(set) var count = 0
  private var owner = Owner()
  /// Plans that have ended and may become others.
  var spares: [IntendedMeans] = []
  /// An event that nothing refers to any more and that may become another.
  var spareEvent: Event?

  /// Sees to it that no copy of the table has the same intentions.
  ///
  /// - Complexity: O(1) if there is no such copy, else O(n) for all that is intended.
  mutating func makeUnique() {
    if isKnownUniquelyReferenced(&owner) { return }
    owner = Owner()
    storage = storage.map { $0?.copy() }
    spares = []
    spareEvent = nil
  }

  /// Makes an empty table.
  init() {}

  /// Makes a table of intentions in their places.
  ///
  /// - Throws: if they cannot be in one table.
  init(_ storage: [Intention?], free: [Int32], lastNumber: Int) throws {
    let isInOrder = storage.enumerated().allSatisfy { place, intention in
      intention.map { Int($0.id.index) == place && $0.id.number <= lastNumber } ?? true
    }
    let areFree = free.allSatisfy { place in
      storage.indices.contains(Int(place)) && storage[Int(place)] == nil
    }
    guard isInOrder, areFree, Set(free).count == free.count else {
      throw SnapshotError("the intentions in it are in disorder")
    }
    self.storage = storage
    self.free = free
    self.lastNumber = lastNumber
    count = storage.count { $0 != nil }
  }

  /// Makes an empty intention.
  mutating func make() -> Intention {
    lastNumber += 1
    count += 1
    let index = free.popLast() ?? Int32(truncatingIfNeeded: storage.count)
    let intention = Intention(id: IntentionID(index: index, number: lastNumber))
    if Int(index) == storage.count {
      storage.append(intention)
    } else {
      storage[Int(index)] = intention
    }
    return intention
  }

  mutating func remove(_ id: IntentionID) {
    guard let intention = self[id] else { return }
    intention.isGone = true
    storage[Int(id.index)] = nil
    free.append(id.index)
    count -= 1
  }

  func contains(_ id: IntentionID) -> Bool { self[id] != nil }

  /// All intentions, the oldest first.
  var all: [IntentionID] {
    storage.compactMap { $0?.id }.sorted { $0.number < $1.number }
  }

  /// An intention; nil if it has ended.
  subscript(id: IntentionID) -> Intention? {
    guard Int(id.index) < storage.count, let intention = storage[Int(id.index)],
      intention.id.number == id.number
    else { return nil }
    return intention
  }
}
