import Robots

/// A book of leases that is too simple to be wrong: it remembers everything that was ever given.
struct LeaseModel {
  /// A part: who owns it by which number, when it was heard of, and all numbers that were used since.
  struct Part {
    var owner: String?
    var number = 0
    var lastSeen = RobotTime.zero
    var used: [[Int]] = []
  }

  static let parts: [LeaseResource] = [.mobility, .arm]
  var states: [LeaseResource: Part] = [.mobility: Part(), .arm: Part()]
  var given = 0
  let keepAlive: Double

  static func parts(of resource: LeaseResource) -> [LeaseResource] {
    parts.filter { resource.covers($0) }
  }

  mutating func take(_ resource: LeaseResource, _ client: String, _ now: RobotTime) -> Lease {
    given += 1
    for part in Self.parts(of: resource) {
      states[part] = Part(owner: client, number: given, lastSeen: now, used: [[given]])
    }
    return Lease(resource: resource, epoch: "e", sequence: [given], clients: [client])
  }

  func isFree(_ resource: LeaseResource) -> Bool {
    Self.parts(of: resource).allSatisfy { states[$0]?.owner == nil }
  }

  /// Whether a lease as it is commands a part.
  mutating func use(_ lease: Lease, for resource: LeaseResource, _ now: RobotTime) -> Bool {
    guard lease.resource.covers(resource) else { return false }
    let parts = Self.parts(of: resource)
    for part in parts {
      guard let state = states[part], state.owner == lease.clients.first,
        state.number == lease.sequence.first,
        !state.used.contains(where: { lease.sequence.lexicographicallyPrecedes($0) })
      else { return false }
    }
    for part in parts {
      states[part]?.used.append(lease.sequence)
      states[part]?.lastSeen = now
    }
    return true
  }

  mutating func giveBack(_ lease: Lease) {
    guard lease.sequence.count == 1 else { return }
    for part in Self.parts(of: lease.resource) where states[part]?.number == lease.sequence[0] {
      states[part]?.owner = nil
    }
  }

  mutating func expire(_ now: RobotTime) -> [LeaseResource] {
    let silent = Self.parts.filter { part in
      guard let state = states[part], state.owner != nil else { return false }
      return now - state.lastSeen > keepAlive
    }
    for part in silent { states[part]?.owner = nil }
    return silent
  }
}
