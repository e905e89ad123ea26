extension Society {
  /// Runs as `run` does, and records the run in a journal.
  ///
  /// - Parameters:
  ///   - interval: how many cycles lie between two checkpoints.
  ///   - isContinued: whether the journal already holds the beginning of this run, up to the present
  ///     state.
  /// - Throws: `SnapshotError` if the state cannot be saved or the journal cannot be written.
  @discardableResult
  public func run(
    _ limits: Limits = Limits(), recordingIn journal: Journal, every interval: Int,
    isContinued: Bool = false
  ) throws -> End {
    self.journal = journal
    defer { self.journal = nil }
    if !isContinued { try journal.append(.start, snapshot()) }
    let start = Clock.seconds()
    var left = limits.cycles ?? .max
    while true {
      var part = limits
      part.cycles = min(left, max(1, interval))
      part.seconds = limits.seconds.map { max(0, $0 - (Clock.seconds() - start)) }
      let before = cycles
      let end = run(part)
      left -= cycles - before
      switch end {
      case .idle, .stopped:
        try journal.append(.end, snapshot(), end)
        return end
      case .cycleLimit where left > 0: try journal.append(.checkpoint, snapshot())
      case .cycleLimit, .timeLimit, .breakpoint:
        try journal.append(.checkpoint, snapshot())
        return end
      }
    }
  }
}
