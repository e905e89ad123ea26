/// A ground atom as one number, in a number system whose base is a little over 2^18: two atoms have one
/// code only if they have seven arguments or more, or there are over 262,000 objects, and then by a
/// chance of some 2^-128.
struct AtomCode: Hashable {
  private(set) var code: UInt128
  private static let base: UInt128 = 262_147

  init(_ predicate: Int) { code = UInt128(truncatingIfNeeded: predicate) &+ 1 }

  mutating func append(_ object: Int) {
    code = code &* Self.base &+ UInt128(truncatingIfNeeded: object)
  }

  /// What an object's number is multiplied with where it is an argument.
  static func weight(ofArgument place: Int, of count: Int) -> UInt128 {
    (place + 1..<count).reduce(1) { weight, _ in weight &* base }
  }

  /// Puts an object where 0 was appended.
  mutating func add(_ weight: UInt128, times object: Int) {
    code = code &+ weight &* UInt128(truncatingIfNeeded: object)
  }
}

/// The atoms that are true: a hash table with open addressing, since a state is asked millions of times.
struct AtomTable {
  /// The codes; 0 where there is none, as no atom has that code.
  private var slots: [UInt128]
  private let shift: UInt64

  init(_ atoms: [AtomCode]) {
    var bits: UInt64 = 4
    while 1 << bits < atoms.count * 3 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
    for atom in atoms { slots[slot(of: atom)] = atom.code }
  }

  func contains(_ atom: AtomCode) -> Bool { slots[slot(of: atom)] != 0 }

  /// Where an atom is, or would be.
  private func slot(of atom: AtomCode) -> Int {
    let folded = UInt64(truncatingIfNeeded: atom.code) ^ UInt64(truncatingIfNeeded: atom.code >> 64)
    var slot = Int((folded &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != 0, slots[slot] != atom.code { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// The literals of an action, ready to be looked up under many bindings: an atom's code is linear in the
/// numbers of the objects that are bound.
struct LiteralTable {
  /// A literal.
  struct Entry {
    /// The code of the atom without what the parameters add to it.
    fileprivate var base: AtomCode
    /// What the parameters add to it, in `terms`.
    fileprivate var terms: Range<Int>
    /// The two sides, if the atom is an equality; a constant's number is complemented.
    fileprivate var equality: (left: Int, right: Int)?
    fileprivate var isNegated: Bool
    /// How many parameters, from the first, have to be bound so that the literal is ground.
    fileprivate(set) var depth: Int
  }

  private var terms: [(place: Int, weight: UInt128)] = []

  /// Adds a literal.
  mutating func add(_ literal: LiftedLiteral, of vocabulary: ActionVocabulary) -> Entry {
    let atom = vocabulary.atoms[literal.atom]
    let places = atom.arguments.map { argument in
      switch argument {
      case .parameter(let place): place
      case .constant(let place): ~place
      }
    }
    var base = AtomCode(atom.predicate)
    for place in places { base.append(place < 0 ? ~place : 0) }
    let start = terms.count
    for (number, place) in places.enumerated() where place >= 0 && !atom.isEquality {
      terms.append((place, AtomCode.weight(ofArgument: number, of: places.count)))
    }
    return Entry(
      base: base, terms: start..<terms.count,
      equality: atom.isEquality ? (places[0], places[1]) : nil, isNegated: literal.isNegated,
      depth: places.reduce(0) { max($0, $1 + 1) })
  }

  /// Whether a literal holds.
  func holds(_ entry: Entry, in trueAtoms: AtomTable, under binding: [Int]) -> Bool {
    if let (left, right) = entry.equality {
      let object = { (place: Int) in place < 0 ? ~place : binding[place] }
      return (object(left) == object(right)) != entry.isNegated
    }
    var code = entry.base
    for number in entry.terms {
      code.add(terms[number].weight, times: binding[terms[number].place])
    }
    return trueAtoms.contains(code) != entry.isNegated
  }
}
