import Search

/// A line on the terminal that shows how a search is getting on; nothing if standard error is no
/// terminal.
struct ProgressLine {
  /// Whether there is a terminal to show it on.
  let isShown = Output.errorsGoToTerminal

  /// Shows the search's state in place of what the line showed before.
  func show(_ progress: SearchProgress) {
    let estimates = progress.bestEstimates.filter { $0.value != Estimate.deadEnd }
      .map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    Output.noteText(
      "\r\u{1B}[K\(Int(progress.elapsed)) s  \(progress.search)  "
        + "\(progress.statistics.evaluated) states, \(Int(progress.statesPerSecond))/s  "
        + "best h: \(estimates)")
  }

  /// Removes the line.
  func clear() {
    if isShown { Output.noteText("\r\u{1B}[K") }
  }
}
