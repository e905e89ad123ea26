import AgentSpeak
import Synchronization

/// A set, map or queue that agents change in place.
protocol TermCollection: AnyObject {
  var elements: [Term] { get }
  var count: Int { get }
}

/// A set of terms in the standard order.
final class TermSet: HostObject, TermCollection, @unchecked Sendable {
  private let content: Mutex<[Term]>

  init(_ terms: [Term]) {
    content = Mutex([])
    super.init()
    insert(terms)
  }

  override var text: String { "{" + elements.map(\.description).joined(separator: ",") + "}" }
  override var typeName: String { "set" }
  var elements: [Term] { content.withLock { $0 } }
  var count: Int { content.withLock { $0.count } }

  func insert(_ terms: [Term]) {
    content.withLock { content in
      for term in terms {
        let (place, isThere) = Self.place(of: term, in: content)
        if !isThere { content.insert(term, at: place) }
      }
    }
  }

  func remove(_ terms: [Term]) {
    content.withLock { content in
      for term in terms {
        let (place, isThere) = Self.place(of: term, in: content)
        if isThere { content.remove(at: place) }
      }
    }
  }

  func keep(_ terms: [Term]) {
    content.withLock { content in content.removeAll { !terms.contains($0) } }
  }

  func clear() {
    content.withLock { $0 = [] }
  }

  static func place(of term: Term, in sorted: [Term]) -> (Int, Bool) {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      let order = sorted[middle].compare(to: term)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }
}

/// A map from terms to terms, its keys in the standard order.
final class TermMap: HostObject, TermCollection, @unchecked Sendable {
  private struct Content {
    var keys: [Term] = []
    var values: [Term] = []
  }

  private let content = Mutex(Content())

  override var text: String {
    "{" + pairs.map { "\($0.key)->\($0.value)" }.joined(separator: ",") + "}"
  }
  override var typeName: String { "map" }
  var pairs: [(key: Term, value: Term)] {
    content.withLock { content in zip(content.keys, content.values).map { ($0, $1) } }
  }
  var elements: [Term] { pairs.map(\.key) }
  var count: Int { content.withLock { $0.keys.count } }

  func put(_ key: Term, _ value: Term) {
    content.withLock { content in
      let (place, isThere) = TermSet.place(of: key, in: content.keys)
      if isThere {
        content.values[place] = value
      } else {
        content.keys.insert(key, at: place)
        content.values.insert(value, at: place)
      }
    }
  }

  func value(_ key: Term) -> Term? {
    content.withLock { content in
      let (place, isThere) = TermSet.place(of: key, in: content.keys)
      return isThere ? content.values[place] : nil
    }
  }

  func remove(_ key: Term) -> Term? {
    content.withLock { content in
      let (place, isThere) = TermSet.place(of: key, in: content.keys)
      guard isThere else { return nil }
      content.keys.remove(at: place)
      return content.values.remove(at: place)
    }
  }

  func clear() {
    content.withLock { $0 = Content() }
  }
}

/// A queue of terms: first in, first out, or the least first.
final class TermQueue: HostObject, TermCollection, @unchecked Sendable {
  let isSorted: Bool
  private let content = Mutex<[Term]>([])

  init(isSorted: Bool) {
    self.isSorted = isSorted
  }

  override var text: String { "[" + elements.map(\.description).joined(separator: ",") + "]" }
  override var typeName: String { "queue" }
  var elements: [Term] { content.withLock { $0 } }
  var count: Int { content.withLock { $0.count } }

  func append(_ terms: [Term]) {
    content.withLock { content in
      for term in terms {
        if isSorted {
          let place = content.firstIndex { $0.compare(to: term) > 0 } ?? content.count
          content.insert(term, at: place)
        } else {
          content.append(term)
        }
      }
    }
  }

  func removeFirst() -> Term? {
    content.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func clear() {
    content.withLock { $0 = [] }
  }
}
