import AgentSpeak

/// What beliefs and queries have to agree in: name, number of arguments, negation, namespace. For plans
/// and events, what happens to the belief or goal, too.
struct PredicateKey: Hashable, Sendable {
  private let name: UInt64
  private let form: UInt64

  init(_ literal: Structure) {
    self.init(literal, namespace: literal.namespace)
  }

  init(_ literal: Structure, namespace: Symbol) {
    name = UInt64(literal.functor.id) | UInt64(namespace.id) << 32
    form = UInt64(truncatingIfNeeded: literal.count) << 8 | (literal.isNegated ? 1 : 0)
  }

  init(_ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: borrowing Structure) {
    name = UInt64(literal.functor.id) | UInt64(literal.namespace.id) << 32
    form =
      UInt64(truncatingIfNeeded: literal.count) << 8 | (literal.isNegated ? 1 : 0)
      | UInt64(operation.rawValue) << 1 | UInt64(subject.rawValue) << 3
  }

  var namespace: Symbol { Symbol(id: UInt32(truncatingIfNeeded: name >> 32)) }

  /// A literal that has this key.
  var example: Structure {
    Structure(
      Symbol(id: UInt32(truncatingIfNeeded: name)),
      [Term](repeating: .emptyList, count: Int(truncatingIfNeeded: form >> 8)),
      isNegated: form & 1 == 1, namespace: namespace)
  }

  static func == (left: PredicateKey, right: PredicateKey) -> Bool {
    left.name == right.name && left.form == right.form
  }

  /// A number that spreads over all bits.
  var mixed: UInt64 {
    var bits = (name ^ form &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    bits ^= bits >> 32
    return bits
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(form)
  }
}

/// Numbers predicates from 0 in the order in which they come: a hash table with open addressing.
///
/// Keys are few, made by programs and looked up in every cycle, so a simple hash does.
struct PredicateMap: Sendable {
  /// The predicates by number.
  private(set) var keys: [PredicateKey] = []
  /// The number of a predicate at each place; -1 where there is none.
  private var table: [Int32] = []

  /// The number of a predicate; nil if it has none.
  func number(of key: PredicateKey) -> Int? {
    if table.isEmpty { return nil }
    let mask = table.count &- 1
    var place = Int(truncatingIfNeeded: key.mixed) & mask
    while true {
      let number = Int(table[place])
      if number < 0 { return nil }
      if keys[number] == key { return number }
      place = (place &+ 1) & mask
    }
  }

  /// Gives a predicate the next number.
  mutating func add(_ key: PredicateKey) -> Int {
    keys.append(key)
    if 2 * keys.count > table.count {
      table = [Int32](repeating: -1, count: max(8, 2 * table.count))
      for number in keys.indices { insert(number) }
    } else {
      insert(keys.count - 1)
    }
    return keys.count - 1
  }

  private mutating func insert(_ number: Int) {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: keys[number].mixed) & mask
    while table[place] >= 0 { place = (place + 1) & mask }
    table[place] = Int32(truncatingIfNeeded: number)
  }
}
