/// The arguments of a ground atom or function term, packed into one number.
struct Tuple: Hashable, Comparable, Sendable {
  var packed: UInt128 = 0

  /// Compares tuples of the same length by their first object, then by the next, and so on.
  static func < (left: Tuple, right: Tuple) -> Bool { left.packed < right.packed }
}

/// How tuples of objects are packed: the same number of bits for each object, the last one lowest.
struct TupleCoding: Sendable {
  /// Bits for one object.
  let width: Int

  init(objectCount: Int) {
    width = max(1, Int.bitWidth - max(0, objectCount - 1).leadingZeroBitCount)
  }

  /// How many objects fit into a tuple.
  var capacity: Int { UInt128.bitWidth / width }

  func append(_ object: ObjectID, to tuple: inout Tuple) {
    tuple.packed = tuple.packed << UInt128(width) | UInt128(truncatingIfNeeded: object)
  }

  func tuple(_ objects: some Sequence<ObjectID>) -> Tuple {
    var tuple = Tuple()
    for object in objects { append(object, to: &tuple) }
    return tuple
  }

  /// The object at a position of a tuple of `arity` objects.
  func object(at position: Int, of tuple: Tuple, arity: Int) -> ObjectID {
    let shifted = tuple.packed >> UInt128(width * (arity - 1 - position))
    return ObjectID(truncatingIfNeeded: shifted & (1 << UInt128(width) - 1))
  }

  func objects(of tuple: Tuple, arity: Int) -> [ObjectID] {
    (0..<arity).map { object(at: $0, of: tuple, arity: arity) }
  }
}
