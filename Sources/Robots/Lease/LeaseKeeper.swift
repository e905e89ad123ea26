/// A robot's book of who may command which of its parts.
public struct LeaseKeeper: Sendable {
  /// How one part stands.
  private struct Entry: Sendable {
    var owner: String?
    /// The robot's number of the present or last owner's lease; 0 before the first.
    var number = 0
    /// The newest lease seen.
    var newest: [Int] = []
    var lastSeen = RobotTime.zero
  }

  /// The name of this life of the robot's software.
  public let epoch: String
  /// How long an owner may be silent, in seconds.
  public let keepAlive: Double

  private var entries: [LeaseResource: Entry] = [.mobility: Entry(), .arm: Entry()]
  private var lastNumber = 0
  /// When the first owner will have been silent for too long.
  public private(set) var deadline = RobotTime.never

  /// Opens a book in which nobody owns anything.
  ///
  /// - Parameters:
  ///   - epoch: The name of this life of the robot's software.
  ///   - keepAlive: How long an owner may be silent, in seconds.
  public init(epoch: String, keepAlive: Double = 2) {
    self.epoch = epoch
    self.keepAlive = keepAlive
  }

  /// Who owns a part; nil for nobody, or for different owners of its parts.
  public func owner(of resource: LeaseResource) -> String? {
    let owners = resource.leaves.map { entries[$0]?.owner }
    guard let first = owners.first, owners.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Gives a part to a client if nobody has it.
  ///
  /// - Throws: `claimed` if somebody has it, `namelessClient`.
  public mutating func acquire(
    _ resource: LeaseResource, client: String, at time: RobotTime
  ) throws(LeaseError) -> Lease {
    for leaf in resource.leaves {
      if let owner = entries[leaf]?.owner { throw .claimed(leaf, owner: owner) }
    }
    return try take(resource, client: client, at: time)
  }

  /// Gives a part to a client whoever has it now.
  ///
  /// - Throws: `namelessClient`.
  public mutating func take(
    _ resource: LeaseResource, client: String, at time: RobotTime
  ) throws(LeaseError) -> Lease {
    guard !client.isEmpty else { throw .namelessClient }
    lastNumber += 1
    for leaf in resource.leaves {
      entries[leaf] = Entry(
        owner: client, number: lastNumber, newest: [lastNumber], lastSeen: time)
    }
    updateDeadline()
    return Lease(resource: resource, epoch: epoch, sequence: [lastNumber], clients: [client])
  }

  /// Judges a lease that is shown for the use of a part; a good one becomes the newest seen and keeps its
  /// owner alive.
  public mutating func use(
    _ lease: Lease, for resource: LeaseResource, at time: RobotTime
  ) -> LeaseUse {
    guard lease.resource.covers(resource) else { return .invalid }
    for leaf in resource.leaves {
      let verdict = judge(lease, for: leaf)
      if verdict != .ok { return verdict }
    }
    for leaf in resource.leaves {
      entries[leaf]?.newest = lease.sequence
      entries[leaf]?.lastSeen = time
    }
    updateDeadline()
    return .ok
  }

  /// Keeps an owner alive by its lease or by any sub-lease of it.
  public mutating func retain(_ lease: Lease, at time: RobotTime) -> LeaseUse {
    var verdict = LeaseUse.ok
    for leaf in lease.resource.leaves {
      let judged = judge(lease, for: leaf)
      // An owner who has handed a part on still lives.
      let isOwner =
        judged == .older && lease.sequence.first == entries[leaf]?.number
        && entries[leaf]?.owner != nil
      if judged == .ok || isOwner { entries[leaf]?.lastSeen = time } else { verdict = judged }
    }
    updateDeadline()
    return verdict
  }

  /// Gives parts back. Only a lease as the robot gave it can be given back.
  public mutating func giveBack(_ lease: Lease) -> LeaseUse {
    guard lease.sequence.count == 1 else { return .invalid }
    guard lease.epoch == epoch else { return .wrongEpoch }
    let number = lease.sequence[0]
    guard number > 0, number <= lastNumber, lease.clients.count == 1 else { return .invalid }
    let given = lease.resource.leaves.filter { entries[$0]?.number == number }
    guard !given.isEmpty else { return .older }
    let own = given.filter { entries[$0]?.owner != nil }
    guard !own.isEmpty else { return .revoked }
    guard own.allSatisfy({ entries[$0]?.owner == lease.client }) else { return .claimed }
    for leaf in own { entries[leaf]?.owner = nil }
    updateDeadline()
    return .ok
  }

  /// Takes away the parts of owners who have been silent for too long, and names them.
  public mutating func expire(at time: RobotTime) -> [LeaseResource] {
    guard time > deadline else { return [] }
    let silent = [LeaseResource.mobility, .arm].filter { leaf in
      entries[leaf].map { $0.owner != nil && time - $0.lastSeen > keepAlive } ?? false
    }
    for leaf in silent { entries[leaf]?.owner = nil }
    updateDeadline()
    return silent
  }

  private func judge(_ lease: Lease, for leaf: LeaseResource) -> LeaseUse {
    guard lease.epoch == epoch else { return .wrongEpoch }
    guard let entry = entries[leaf], let number = lease.sequence.first,
      lease.sequence.count <= Lease.maximumDepth, lease.clients.count == lease.sequence.count,
      number > 0, number <= lastNumber, lease.resource.covers(leaf)
    else { return .invalid }
    if number < entry.number { return .older }
    if number > entry.number { return .invalid }
    guard let owner = entry.owner else { return .revoked }
    guard owner == lease.clients.first else { return .claimed }
    return lease.sequence.lexicographicallyPrecedes(entry.newest) ? .older : .ok
  }

  private mutating func updateDeadline() {
    deadline = entries.values.reduce(RobotTime.never) { earliest, entry in
      entry.owner == nil ? earliest : min(earliest, entry.lastSeen + keepAlive)
    }
  }
}
