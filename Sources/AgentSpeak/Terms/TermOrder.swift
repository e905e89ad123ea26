extension Term {
  /// The place of a term in the standard order: negative if it comes before the other, 0 if both are
  /// the same, else positive.
  ///
  /// Numbers come before strings, those before lists, those before literals (by strong negation, name,
  /// number of arguments, arguments, annotations), those before variables.
  public func compare(to other: Term) -> Int {
    var left = self
    var right = other
    // The last argument and the rest of a list are compared in this loop, not by recursion.
    while true {
      let (leftRank, rightRank) = (left.rank, right.rank)
      if leftRank != rightRank { return leftRank - rightRank }
      switch (left, right) {
      case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
      case (.string(let a), .string(let b)): return Self.order(a.value, b.value)
      case (.variable(let a), .variable(let b)): return Int(a) - Int(b)
      case (.object(let a), .object(let b)):
        if a === b { return 0 }
        let order = Self.order(a.text, b.text)
        if order != 0 { return order }
        return ObjectIdentifier(a) < ObjectIdentifier(b) ? -1 : 1
      case (.list(let a), .list(let b)):
        if a === b { return 0 }
        let order = a.head.compare(to: b.head)
        if order != 0 { return order }
        (left, right) = (a.tail, b.tail)
      case (.emptyList, .emptyList): return 0
      case (.emptyList, _): return -1
      case (_, .emptyList): return 1
      case (.atom(let a), .atom(let b)): return a == b ? 0 : Self.order(a.name, b.name)
      default:
        guard let a = left.literal, let b = right.literal else { return 0 }
        if a === b { return 0 }
        let order = a.compareHead(to: b)
        if order != 0 || a.count == 0 { return order }
        for index in 0..<(a.count - 1) {
          let order = a[index].compare(to: b[index])
          if order != 0 { return order }
        }
        if a.hasAnnotations || b.hasAnnotations {
          let order = a[a.count - 1].compare(to: b[a.count - 1])
          return order != 0 ? order : a.compareAnnotations(to: b)
        }
        (left, right) = (a[a.count - 1], b[a.count - 1])
      }
    }
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .string: 1
    case .list, .emptyList: 2
    case .atom, .structure: 3
    case .object: 4
    case .variable: 5
    }
  }

  private static func order(_ left: String, _ right: String) -> Int {
    left == right ? 0 : left < right ? -1 : 1
  }

  /// A number that equal terms share, without looking at annotations or deeper than `levels`.
  public func hash(levels: Int = 3) -> Int {
    var hasher = Hasher()
    feed(&hasher, levels: levels)
    return hasher.finalize()
  }

  /// Feeds what `hash` looks at to a hasher.
  func feed(_ hasher: inout Hasher, levels: Int) {
    switch self {
    case .number(let value): hasher.combine(value)
    case .string(let text): hasher.combine(text.value)
    case .atom(let name):
      hasher.combine(name)
      hasher.combine(0)
    case .structure(let structure):
      hasher.combine(structure.functor)
      hasher.combine(structure.count)
      guard levels > 0 else { return }
      for index in 0..<structure.count { structure[index].feed(&hasher, levels: levels - 1) }
    case .list(let cell):
      hasher.combine(1)
      guard levels > 0 else { return }
      cell.head.feed(&hasher, levels: levels - 1)
      cell.tail.feed(&hasher, levels: levels - 1)
    case .emptyList: hasher.combine(2)
    case .object(let object): hasher.combine(ObjectIdentifier(object))
    case .variable: hasher.combine(3)
    }
  }
}

extension Structure {
  /// Compares all but arguments and annotations.
  fileprivate func compareHead(to other: Structure) -> Int {
    if isNegated != other.isNegated { return isNegated ? 1 : -1 }
    if functor != other.functor { return functor.name < other.functor.name ? -1 : 1 }
    if count != other.count { return count - other.count }
    if namespace != other.namespace { return namespace.name < other.namespace.name ? -1 : 1 }
    if namespaceVariable != other.namespaceVariable {
      return Int(namespaceVariable) - Int(other.namespaceVariable)
    }
    if kind != other.kind { return Int(kind.rawValue) - Int(other.kind.rawValue) }
    if count == 0, hasAnnotations || other.hasAnnotations { return compareAnnotations(to: other) }
    return 0
  }

  /// Compares annotations as sets: in their sorted order, the smaller set first.
  fileprivate func compareAnnotations(to other: Structure) -> Int {
    let (a, b) = (sortedAnnotations, other.sortedAnnotations)
    if a.count != b.count { return a.count - b.count }
    for (left, right) in zip(a, b) {
      let order = left.compare(to: right)
      if order != 0 { return order }
    }
    return 0
  }

  /// The annotations in the standard order; a variable rest comes last.
  public var sortedAnnotations: [Term] {
    var all: [Term] = []
    var rest = annotations
    while case .list(let cell) = rest {
      all.append(cell.head)
      rest = cell.tail
    }
    all.sort { $0.compare(to: $1) < 0 }
    if case .emptyList = rest {} else { all.append(rest) }
    return all
  }
}
