// SelInt: the intention that is carried on in this cycle.
extension Agent {
  /// Takes an intention: an atomic one that can run, else the first, or the one that the selection
  /// function names.
  mutating func selectIntention() -> Intention? {
    if !atomic.isEmpty, let index = ready.firstIndex(where: { atomic.contains($0) }) {
      return take(at: index)
    }
    if let select = selection.intention {
      let choices = ready.elements
      guard let index = select(choices), choices.indices.contains(index) else { return nil }
      return take(at: index)
    }
    while let id = ready.popFirst() {
      guard let intention = intentions[id] else { continue }
      intention.isQueued = false
      if intention.canRun { return intention }
    }
    return nil
  }

  private mutating func take(at index: Int) -> Intention? {
    guard let id = ready.remove(at: index), let intention = intentions[id] else { return nil }
    intention.isQueued = false
    return intention
  }
}
