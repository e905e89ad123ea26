/// An array on the heap whose size never changes, for the hot loops of heuristics.
///
/// It owns its memory and cannot be copied. Indices are checked in debug builds only: callers use
/// numbers that the building of a task has already checked.
struct FixedArray<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  /// Where the elements are; valid as long as the array lives.
  let base: UnsafeMutablePointer<Element>
  /// The number of elements.
  let count: Int

  /// Makes an array of one value over and over.
  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// Makes an array of the elements of another.
  init(_ elements: [Element]) {
    base = .allocate(capacity: max(1, elements.count))
    count = elements.count
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress {
        base.initialize(from: first, count: source.count)
      }
    }
  }

  deinit {
    base.deallocate()
  }

  /// One element.
  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always)
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// One element, by a number of 32 bits.
  subscript(index: Int32) -> Element {
    @inline(__always)
    get { self[Int(index)] }
    @inline(__always)
    nonmutating set { self[Int(index)] = newValue }
  }

  /// Sets all elements to one value.
  @inline(__always)
  func fill(with value: Element) {
    base.update(repeating: value, count: count)
  }

  /// Copies all elements of an array of the same size.
  @inline(__always)
  func copy(from other: borrowing FixedArray<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }

  /// A copy of twice the size, the new half filled with one value.
  @inline(never)
  func grown(with value: Element) -> FixedArray<Element> {
    let copy = FixedArray(repeating: value, count: 2 * count)
    copy.base.update(from: base, count: count)
    return copy
  }
}
