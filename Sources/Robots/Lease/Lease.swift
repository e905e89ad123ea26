/// The parts of a robot that can be leased.
public enum LeaseResource: String, Hashable, Sendable, CaseIterable {
  /// The whole robot.
  case body
  /// What moves the robot over the ground.
  case mobility
  /// What takes up and puts down payloads.
  case arm

  /// The parts that have no parts themselves.
  var leaves: [LeaseResource] { self == .body ? [.mobility, .arm] : [self] }

  /// Whether a lease of this part is good for another one.
  public func covers(_ other: LeaseResource) -> Bool { self == .body || self == other }
}

/// The right to command a part of a robot.
///
/// The robot numbers its leases: each new owner gets a higher first number. An owner can hand a part of its
/// right on as a sub-lease, which has one number more. Leases are compared like words in a dictionary, and
/// the robot refuses one that is older than the newest it has seen. So a late command of an old owner, or of an
/// owner who has handed the part on, has no effect.
public struct Lease: Hashable, Sendable {
  /// The most numbers that a lease may have.
  public static let maximumDepth = 16

  /// What it is good for.
  public var resource: LeaseResource
  /// The life of the robot's software in which it was given; a restart makes it void.
  public var epoch: String
  /// The numbers, the robot's own first.
  public var sequence: [Int]
  /// Who has it: the owner first, then those to whom it was handed on.
  public var clients: [String]

  /// Makes a lease. Only a robot makes those that it accepts.
  public init(resource: LeaseResource, epoch: String, sequence: [Int], clients: [String]) {
    self.resource = resource
    self.epoch = epoch
    self.sequence = sequence
    self.clients = clients
  }

  /// Who uses it.
  public var client: String { clients.last ?? "" }

  /// A lease to hand on to another client, for the same or a smaller part.
  ///
  /// Once it has been used, the robot refuses this one; the owner gets the part back with `reclaimed()`.
  public func subLease(for client: String, of part: LeaseResource? = nil) -> Lease {
    var lease = self
    if let part, resource.covers(part) { lease.resource = part }
    lease.sequence.append(0)
    lease.clients.append(client)
    return lease
  }

  /// The lease that is newer than all sub-leases handed on so far; nil for one that the robot gave, as
  /// only the robot may count its own numbers.
  ///
  /// An owner who hands parts on works with a sub-lease of its own and hands on sub-leases of that.
  public func reclaimed() -> Lease? {
    guard sequence.count > 1, let last = sequence.last, last < Int.max else { return nil }
    var lease = self
    lease.sequence[sequence.count - 1] = last + 1
    return lease
  }
}

/// What a robot thinks of a lease that is shown to it.
public enum LeaseUse: String, Hashable, Sendable, CaseIterable {
  /// It is good.
  case ok
  /// It is not one that this robot gave, or not for this part.
  case invalid
  /// A newer one has been used since.
  case older
  /// Its owner gave it back, or was silent for too long.
  case revoked
  /// Somebody else owns the part.
  case claimed
  /// It is of an earlier life of the robot's software.
  case wrongEpoch = "wrong-epoch"
}

/// Why a lease cannot be had.
public enum LeaseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Somebody owns the part.
  case claimed(LeaseResource, owner: String)
  /// The client's name is empty.
  case namelessClient

  /// What was wrong, in words.
  public var description: String {
    switch self {
    case .claimed(let part, let owner): "\(owner) has the lease of \(part.rawValue)"
    case .namelessClient: "a client needs a name"
    }
  }
}
