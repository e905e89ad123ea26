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
    if !isContinued { try journal.append(.start, snapshot()) }
    self.journal = journal
    defer { self.journal = nil }
    let start = Clock.seconds()
    var left = limits.cycles ?? .max
    while true {
      var part = limits
      part.cycles = min(left, max(1, interval))
      part.seconds = limits.seconds.map { max(0, $0 - (Clock.seconds() - start)) }
      let before = cycles
      let end = run(part)
      left -= cycles - before
      if let failure = journal.failure { throw failure }
      // A state between a checkpoint and the inputs behind it would be one without these inputs; one after a
      // query was given up is none that a run without limit would be in.
      let isRecordable = replay == nil && !stopSignal.wasObeyed
      switch end {
      case .idle, .stopped:
        try journal.append(.end, snapshot(), end)
        return end
      case .cycleLimit where left > 0:
        if isRecordable { try journal.append(.checkpoint, snapshot()) }
      case .cycleLimit, .timeLimit, .breakpoint:
        if isRecordable { try journal.append(.checkpoint, snapshot()) }
        return end
      }
    }
  }

  /// Takes the state at the last checkpoint of a recorded run, to go on from there: what came from outside
  /// after it comes again.
  ///
  /// An action in the world that had begun is not begun again; if the record has no result of it, it fails
  /// with `action_failed` once the run has come as far as the record.
  ///
  /// - Throws: `SnapshotError` if the record does not hold a run, or needs actions that the kit lacks.
  public func restore(_ record: Journal.Record) throws {
    let inputs = try record.inputs.dropFirst(record.inputsBeforeLast).map { bytes in
      try Input(bytes, kit: kit)
    }
    try restore(record.last, inputs: inputs)
  }

  /// Does a recorded run again, from its beginning to its last checkpoint. Nothing is done in the world:
  /// results of actions are those of the record.
  ///
  /// - Throws: `SnapshotError` as `restore` does.
  public func replay(_ record: Journal.Record) throws {
    try restore(record.last, inputs: [])
    let lastCycle = cycles
    try restore(record.start, inputs: [])
    begin(InputReplay(try record.inputs.map { try Input($0, kit: kit) }, goesOn: false))
    if lastCycle > cycles { run(Limits(cycles: lastCycle - cycles)) }
    replay = nil
    nextInput = .max
  }
}
