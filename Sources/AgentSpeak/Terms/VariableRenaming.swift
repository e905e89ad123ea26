extension Term {
  /// Makes a copy in which each variable has another number.
  ///
  /// - Complexity: O(n) for n parts that have variables; the stack grows with the depth only.
  public func renamingVariables(_ rename: (Int32) -> Int32) -> Term {
    if isGround { return self }
    // The structures and lists whose last parts are being copied, from the outside in.
    var outer: [Rebuilding] = []
    var term = self
    while true {
      switch term {
      case .variable(let number): term = .variable(rename(number))
      case .list(let cell) where !cell.isGround:
        outer.append(.list(cell.head.renamingVariables(rename)))
        term = cell.tail
        continue
      case .structure(let structure) where !structure.isGround:
        outer.append(.structure(structure, structure.renamedButLast(rename)))
        term = structure[structure.count - 1]
        continue
      default: break
      }
      break
    }
    while let parent = outer.popLast() { term = parent.rebuilt(with: term, rename) }
    return term
  }
}

/// A structure or list on its way to a copy: all but its last part is ready.
private enum Rebuilding {
  case list(Term)
  case structure(Structure, [Term])

  func rebuilt(with last: Term, _ rename: (Int32) -> Int32) -> Term {
    switch self {
    case .list(let head): return .list(ListCell(head, last))
    case .structure(let model, let arguments):
      let variable = model.namespaceVariable
      return .structure(
        Structure(
          model.functor, model.count > 0 ? arguments + [last] : [],
          annotations: model.annotations.renamingVariables(rename), kind: model.kind,
          isNegated: model.isNegated, namespace: model.namespace,
          namespaceVariable: variable < 0 ? -1 : rename(variable), line: model.line))
    }
  }
}

extension Structure {
  fileprivate func renamedButLast(_ rename: (Int32) -> Int32) -> [Term] {
    arguments.dropLast().map { $0.renamingVariables(rename) }
  }

  /// Makes a copy in which each variable has another number.
  public func renamingVariables(_ rename: (Int32) -> Int32) -> Structure {
    if case .structure(let copy) = Term.structure(self).renamingVariables(rename) { return copy }
    return self
  }
}
