import Glibc
import Grounding

/// A fixed number of plain elements in one allocation that it owns.
///
/// The hot core works on these instead of `Array`: no reference counts, no uniqueness checks, and
/// bounds are checked in debug builds only. Indices come from data that was checked before.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (index, element) in elements.enumerated() {
      (base + index).initialize(to: element)
    }
  }

  init(repeating element: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: max(1, count))
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }
}

/// A growing number of plain elements in one allocation that it owns.
///
/// Growth asks the budget first and reports failure instead of ending the process, so that a search
/// that fills the memory can stop and say so.
struct GrowingArray<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  /// `UnsafeMutablePointer.allocate` and `realloc` share the C library's heap for elements of
  /// ordinary alignment.
  deinit { free(base) }

  /// Makes room for so many further elements.
  ///
  /// - Returns: false if the budget or the system has no memory left; nothing has changed then.
  @inline(__always)
  mutating func reserve(_ additional: Int, budget: Budget) -> Bool {
    count &+ additional <= capacity || grow(to: count + additional, budget: budget)
  }

  @inline(never)
  private mutating func grow(to needed: Int, budget: Budget) -> Bool {
    let stride = MemoryLayout<Element>.stride
    // Large buffers grow by a quarter only: under an address-space limit doubling would give up
    // when half of the memory is free.
    let larger = capacity * stride < 1 << 28 ? capacity * 2 : capacity + capacity / 4
    let newCapacity = max(needed, larger)
    let growth = (newCapacity - capacity) * stride
    guard growth < 1 << 16 || budget.allows(growthBy: growth),
      let moved = realloc(base, newCapacity * stride)
    else { return false }
    base = moved.assumingMemoryBound(to: Element.self)
    capacity = newCapacity
    return true
  }

  /// Appends an element; there must be room (`reserve`).
  @inline(__always)
  mutating func appendReserved(_ element: Element) {
    assert(count < capacity)
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}
