import AgentSpeak

// SelEv: the event that is handled in this cycle.
extension Agent {
  /// Takes an event: the first that is not suspended, or the one that the selection function names.
  ///
  /// While an atomic intention can run, only events that atomic intentions posted are taken.
  mutating func selectEvent() -> Event? {
    if events.isEmpty { return nil }
    if !atomic.isEmpty {
      if let index = events.firstIndex(where: { event in
        !event.isSuspended && (event.intention.map { atomic.contains($0) } ?? false)
      }) {
        return events.remove(at: index)
      }
      if atomic.contains(where: { intentions[$0]?.isQueued == true }) { return nil }
    }
    if let select = selection.event {
      let choices = events.elements
      guard let index = select(choices), choices.indices.contains(index) else { return nil }
      return events.remove(at: index)
    }
    if !hasSuspendedEvents { return events.popFirst() }
    guard let index = events.firstIndex(where: { !$0.isSuspended }) else { return nil }
    return events.remove(at: index)
  }
}
