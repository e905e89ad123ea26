extension FlatArray {
  /// Sets all elements to one value.
  @inline(__always)
  func fill(with value: Element) {
    base.update(repeating: value, count: count)
  }

  /// Copies all elements of an array of the same size.
  @inline(__always)
  func copy(from other: borrowing FlatArray<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }

  /// A copy of twice the size, the new half filled with one value.
  @inline(never)
  func grown(with value: Element) -> FlatArray<Element> {
    let copy = FlatArray(repeating: value, count: 2 * max(1, count))
    copy.base.update(from: base, count: count)
    return copy
  }
}
