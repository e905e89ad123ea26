import AgentSpeak
import Glibc
import Synchronization

/// The agents of a society by name, and the services they offer.
public final class Directory: Sendable {
  struct Service: Sendable {
    var agent: String
    var type: String
    var service: String
  }

  private struct Content {
    var names: [String] = []
    var known: Set<String> = []
    /// The greatest number that was put behind a name.
    var numbers: [String: Int] = [:]
    var services: [Service] = []
    var subscriptions: [Service] = []
    var folders: [String] = []
  }

  private let content = Mutex(Content())
  /// Milliseconds from 1970 to the start of the society.
  let epoch: Int64

  /// Makes an empty directory.
  public init() {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    epoch = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Makes a directory of a society that began at a time, in milliseconds since 1970.
  init(epoch: Int64) {
    self.epoch = epoch
  }

  /// What is saved of it.
  var saved: (names: [String], services: [Service], subscriptions: [Service]) {
    content.withLock { ($0.names, $0.services, $0.subscriptions) }
  }

  /// Takes what was saved.
  func restore(names: [String], services: [Service], subscriptions: [Service]) {
    content.withLock { content in
      content.names = names
      content.known = Set(names)
      content.services = services
      content.subscriptions = subscriptions
    }
  }

  /// Where files that programs name are looked for.
  var folders: [String] {
    get { content.withLock { $0.folders } }
    set { content.withLock { $0.folders = newValue } }
  }

  /// The names of all agents, in the order in which they came.
  public var names: [String] { content.withLock { $0.names } }

  /// Whether there is an agent of a name.
  public func contains(_ name: String) -> Bool { content.withLock { $0.known.contains(name) } }

  /// Takes a name, or one like it that is free.
  func register(_ name: String) -> String {
    content.withLock { content in
      var free = name
      if content.known.contains(name) {
        var number = content.numbers[name] ?? 1
        repeat {
          number += 1
          free = "\(name)_\(number)"
        } while content.known.contains(free)
        content.numbers[name] = number
      }
      content.known.insert(free)
      content.names.append(free)
      return free
    }
  }

  func unregister(_ name: String) {
    content.withLock { content in
      content.known.remove(name)
      content.names.removeAll { $0 == name }
      content.services.removeAll { $0.agent == name }
      content.subscriptions.removeAll { $0.agent == name }
    }
  }

  /// Adds a service; gives the names of those who asked to be told.
  func add(_ service: Service) -> [String] {
    content.withLock { content in
      let isKnown = content.services.contains {
        $0.agent == service.agent && $0.service == service.service && $0.type == service.type
      }
      if isKnown { return [] }
      content.services.append(service)
      return content.subscriptions.filter { $0.service == service.service }.map(\.agent)
    }
  }

  func remove(_ service: Service) {
    content.withLock { content in
      content.services.removeAll { $0.agent == service.agent && $0.service == service.service }
    }
  }

  func providers(of service: String) -> [String] {
    content.withLock { content in
      content.services.filter { $0.service == service }.map(\.agent)
    }
  }

  /// Notes who wants to be told of a service; gives those who offer it already.
  func subscribe(_ service: Service) -> [String] {
    content.withLock { content in
      content.subscriptions.append(service)
      return content.services.filter { $0.service == service.service }.map(\.agent)
    }
  }
}
