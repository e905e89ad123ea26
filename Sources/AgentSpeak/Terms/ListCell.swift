/// The first element of a list and the rest.
public final class ListCell: @unchecked Sendable {
  /// The first element.
  public let head: Term
  /// The rest: a list, `[]`, or a variable that stands for it.
  @exclusivity(unchecked) public fileprivate(set) var tail: Term
  /// Whether neither has a variable.
  public let isGround: Bool
  /// Whether neither has a variable or anything to be calculated.
  public let isConstant: Bool
  /// How deep the elements nest.
  public let depth: UInt16

  /// Makes a list of a first element and a rest.
  public init(_ head: Term, _ tail: Term) {
    self.head = head
    self.tail = tail
    isGround = head.isGround && tail.isGround
    isConstant = head.isConstant && tail.isConstant
    depth = max(Structure.saturatedSuccessor(head.depth), tail.depth)
  }

  /// Frees the list element by element: freeing it as a whole would need a stack frame for each.
  deinit {
    var rest = tail
    tail = .emptyList
    Term.release(&rest)
  }
}

extension Term {
  /// Frees a chain of lists and last arguments whose links nobody else holds, in constant stack space.
  static func release(_ chain: inout Term) {
    while true {
      if var cell = chain.takeCell() {
        guard isKnownUniquelyReferenced(&cell) else { return }
        chain = cell.detachTail()
      } else if var structure = chain.takeStructure() {
        guard isKnownUniquelyReferenced(&structure) else { return }
        chain = structure.detachLast()
      } else {
        return
      }
    }
  }

  // Functions of their own, so that no copy that the caller still has makes the object shared.

  private mutating func takeCell() -> ListCell? {
    guard case .list(let cell) = self else { return nil }
    self = .emptyList
    return cell
  }

  private mutating func takeStructure() -> Structure? {
    guard case .structure(let structure) = self else { return nil }
    self = .emptyList
    return structure
  }
}

extension ListCell {
  /// Takes the rest away from a cell that is about to be freed.
  fileprivate func detachTail() -> Term {
    let rest = tail
    tail = .emptyList
    return rest
  }
}
