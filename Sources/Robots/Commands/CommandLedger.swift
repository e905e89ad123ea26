/// A robot's book of commands: which is in progress, and what became of the last ones.
struct CommandLedger: Sendable {
  /// How many commands are remembered.
  static let capacity = 1024

  /// The last commands; the one with number n is at (n − 1) mod capacity.
  private var entries: [CommandFeedback] = []
  private var lastNumber = 0
  /// The command in progress.
  private(set) var active: CommandID?

  /// What has become of a command; nil if it is unknown or too old.
  subscript(id: CommandID) -> CommandFeedback? {
    guard id.rawValue > 0, id.rawValue <= lastNumber else { return nil }
    let entry = entries[(id.rawValue - 1) % Self.capacity]
    return entry.id == id ? entry : nil
  }

  /// The id that the next command will get.
  var next: CommandID { CommandID(rawValue: lastNumber + 1) }

  /// Enters an accepted command; the one in progress is overridden by it.
  mutating func open(_ command: RobotCommand, at time: RobotTime) -> CommandID {
    let id = next
    close(.overridden(by: .command(id)), at: time)
    lastNumber += 1
    let entry = CommandFeedback(id: id, command: command, status: .inProgress, accepted: time)
    if entries.count < Self.capacity {
      entries.append(entry)
    } else {
      entries[(id.rawValue - 1) % Self.capacity] = entry
    }
    active = id
    return id
  }

  /// Ends the command in progress, if there is one.
  mutating func close(_ status: CommandStatus, at time: RobotTime) {
    update { entry in
      entry.status = status
      entry.ended = time
      entry.suppressedBy = nil
      if status == .done { entry.fraction = 1 }
    }
    active = nil
  }

  /// Changes the entry of the command in progress, if there is one.
  mutating func update(_ change: (inout CommandFeedback) -> Void) {
    guard let active else { return }
    change(&entries[(active.rawValue - 1) % Self.capacity])
  }
}
