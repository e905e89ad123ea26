// SelInt: the intention that is carried on in this cycle.
extension Agent {
  /// Takes an intention: an atomic one that can run, else the first, or the one that the selection
  /// function names.
  mutating func selectIntention() -> IntentionID? {
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
      intentions[id]?.isQueued = false
      if intention.state == .running, !intention.isSuspended { return id }
    }
    return nil
  }

  private mutating func take(at index: Int) -> IntentionID? {
    guard let id = ready.remove(at: index), intentions.contains(id) else { return nil }
    intentions[id]?.isQueued = false
    return id
  }
}
