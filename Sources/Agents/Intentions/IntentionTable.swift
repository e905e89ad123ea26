/// The intentions of an agent, by identity.
struct IntentionTable: Sendable {
  private(set) var storage: [Intention?] = []
  private var free: [Int32] = []
  private var lastNumber = 0
  private(set) var count = 0

  /// Makes an empty intention.
  mutating func make() -> IntentionID {
    lastNumber += 1
    count += 1
    let index = free.popLast() ?? Int32(truncatingIfNeeded: storage.count)
    let id = IntentionID(index: index, number: lastNumber)
    if Int(index) == storage.count {
      storage.append(Intention(id: id))
    } else {
      storage[Int(index)] = Intention(id: id)
    }
    return id
  }

  mutating func remove(_ id: IntentionID) {
    guard contains(id) else { return }
    storage[Int(id.index)] = nil
    free.append(id.index)
    count -= 1
  }

  func contains(_ id: IntentionID) -> Bool {
    Int(id.index) < storage.count && storage[Int(id.index)]?.id.number == id.number
  }

  /// All intentions, the oldest first.
  var all: [IntentionID] {
    storage.compactMap { $0?.id }.sorted { $0.number < $1.number }
  }

  /// An intention; nil if it has ended.
  subscript(id: IntentionID) -> Intention? {
    // Reading in place: a copy would hold on to every array in it.
    _read {
      if Int(id.index) < storage.count, storage[Int(id.index)]?.id.number == id.number {
        yield storage[Int(id.index)]
      } else {
        yield nil
      }
    }
    _modify {
      if Int(id.index) < storage.count, storage[Int(id.index)]?.id.number == id.number {
        yield &storage[Int(id.index)]
      } else {
        var none: Intention?
        yield &none
      }
    }
  }
}
