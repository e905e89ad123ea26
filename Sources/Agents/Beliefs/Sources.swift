import AgentSpeak

/// Annotations that say where something comes from.
enum Sources {
  /// `source(self)`
  static let own = source(.atom(.selfSource))
  /// `[source(self)]`
  static let ownList = Term.list([own])
  /// `source(percept)`
  static let percept = source(.atom(.percept))

  /// `source(x)`
  static func source(_ name: Term) -> Term { .structure(Structure(.source, [name])) }
}

extension Structure {
  /// The annotations as an array.
  var annotationList: [Term] { annotations.elements ?? [] }

  /// The sources: the arguments of the annotations `source(x)`.
  var sources: [Term] {
    annotationList.compactMap { annotation in
      guard annotation.isSource, case .structure(let source) = annotation else { return nil }
      return source[0]
    }
  }

  /// Makes a copy with an annotation more.
  func adding(_ annotation: Term) -> Structure {
    withAnnotations(annotations(adding: Term.list([annotation])))
  }

  /// Makes a copy with `source(self)` if no source is named.
  var withOwnSource: Structure {
    if !hasAnnotations { return withAnnotations(Sources.ownList) }
    return hasAnnotation(where: \.isSource) ? self : adding(Sources.own)
  }

  /// Whether an annotation satisfies a condition.
  func hasAnnotation(where isWanted: (Term) -> Bool) -> Bool {
    var rest = annotations
    while case .list(let cell) = rest {
      if isWanted(cell.head) { return true }
      rest = cell.tail
    }
    return false
  }

  /// Whether every annotation of another literal is one of this.
  func hasAllAnnotations(of other: Structure) -> Bool {
    if annotations.isSameList(as: other.annotations) { return true }
    return !other.hasAnnotation { wanted in !hasAnnotation { $0 == wanted } }
  }

  /// Whether this is a goal with the annotation `hard_deadline(milliseconds)`.
  var hasDeadline: Bool {
    if annotations.isSameList(as: Sources.ownList) { return false }
    return hasAnnotation { $0.literal?.functor == .hardDeadline }
  }

  /// Whether name, number of arguments, negation and namespace are the same.
  func hasSamePredicate(as other: Structure) -> Bool {
    functor == other.functor && count == other.count && namespace == other.namespace
      && isNegated == other.isNegated
  }
}

extension Term {
  /// Whether this is `source(x)`.
  var isSource: Bool {
    guard case .structure(let structure) = self else { return false }
    return structure.functor == .source && structure.count == 1
  }

  /// Whether both are the same list in memory, or both `[]`; most annotations are.
  func isSameList(as other: Term) -> Bool {
    switch (self, other) {
    case (.list(let one), .list(let two)): one === two
    case (.emptyList, .emptyList): true
    default: false
    }
  }
}
