/// A functor with arguments: a literal with its annotations, an expression, a plan body.
///
/// Up to three arguments lie in the object itself, so that most structures are one allocation.
public final class Structure: @unchecked Sendable {
  /// What a structure means.
  public enum Kind: UInt8, Sendable {
    /// A predicate or compound term, perhaps negated: `p(1)[a]`, `~p`.
    case literal
    /// An arithmetic operation: `X + 1`.
    case arithmetic
    /// A call of an arithmetic function: `math.sqrt(X)`.
    case function
    /// A comparison: `X < 1`, `X = Y`.
    case relational
    /// `a & b`, `a | b`, `not a`.
    case logical
    /// A variable with annotations, negation or namespace: `X[a]`, `~X`, `ns::X`. Its argument is the
    /// variable.
    case variableLiteral
    /// A trigger, by its operators: `{+!g}` has the functor `+!` and the argument `g`.
    case trigger
    /// A plan body; its arguments are formulas.
    case body
    /// A step of a plan body, by its operator; actions and conditions have the functor "".
    case formula
    /// A plan: label or `[]`, trigger, context, body.
    case plan
    /// A rule: head, body.
    case rule
  }

  /// The name of what it is.
  public let functor: Symbol
  /// The namespace, if it is not a variable.
  public let namespace: Symbol
  /// The variable that stands for the namespace; -1 if there is none.
  public let namespaceVariable: Int32
  /// What it means.
  public let kind: Kind
  /// Whether it is strongly negated: `~p`.
  public let isNegated: Bool
  /// Whether it has no variable.
  public let isGround: Bool
  /// Whether it has no variable and nothing to be calculated: substitution leaves it as it is.
  public let isConstant: Bool
  /// How deep it nests, not counting last arguments.
  public let depth: UInt16
  /// The line where it stands in its file; 0 if it was not read.
  public let line: Int32
  /// How many arguments it has.
  public let count: Int
  /// The annotations as a list; `[]` if there are none.
  public let annotations: Term

  // Changed only when the structure is freed.
  @exclusivity(unchecked) @usableFromInline var first: Term
  @exclusivity(unchecked) @usableFromInline var second: Term
  @exclusivity(unchecked) @usableFromInline var third: Term
  @exclusivity(unchecked) @usableFromInline var others: [Term]

  /// Makes a structure; see the properties for the parameters.
  public init(
    _ functor: Symbol, _ arguments: [Term] = [], annotations: Term = .emptyList,
    kind: Kind = .literal, isNegated: Bool = false, namespace: Symbol = .defaultNamespace,
    namespaceVariable: Int32 = -1, line: Int32 = 0
  ) {
    self.functor = functor
    self.namespace = namespace
    self.namespaceVariable = namespaceVariable
    self.kind = kind
    self.isNegated = isNegated
    self.line = line
    self.annotations = annotations
    count = arguments.count
    first = count > 0 ? arguments[0] : .emptyList
    second = count > 1 ? arguments[1] : .emptyList
    third = count > 2 ? arguments[2] : .emptyList
    others = count > 3 ? Array(arguments[3...]) : []
    var isGround = namespaceVariable < 0 && annotations.isGround
    var isConstant = annotations.isConstant && kind != .arithmetic && kind != .function
    var depth = Self.saturatedSuccessor(annotations.depth)
    for (index, argument) in arguments.enumerated() {
      isGround = isGround && argument.isGround
      isConstant = isConstant && argument.isConstant
      depth = max(
        depth, index == count - 1 ? argument.depth : Self.saturatedSuccessor(argument.depth))
    }
    self.isGround = isGround
    self.isConstant = isGround && isConstant
    self.depth = depth
  }

  /// Makes a copy with other arguments, as many, and annotations.
  @inlinable
  init(
    like model: Structure, _ first: Term, _ second: Term, _ third: Term, _ others: [Term],
    annotations: Term, namespace: Symbol, namespaceVariable: Int32
  ) {
    functor = model.functor
    self.namespace = namespace
    self.namespaceVariable = namespaceVariable
    kind = model.kind
    isNegated = model.isNegated
    line = model.line
    count = model.count
    self.annotations = annotations
    self.first = first
    self.second = second
    self.third = third
    self.others = others
    var isGround = namespaceVariable < 0 && annotations.isGround
    var depth = Self.saturatedSuccessor(annotations.depth)
    var isConstant = annotations.isConstant && kind != .arithmetic && kind != .function
    let last = model.count - 1
    // Arguments that are not there are `[]`, which is ground and flat.
    isGround = isGround && first.isGround && second.isGround && third.isGround
    isConstant = isConstant && first.isConstant && second.isConstant && third.isConstant
    depth = max(depth, last == 0 ? first.depth : Self.saturatedSuccessor(first.depth))
    depth = max(depth, last == 1 ? second.depth : Self.saturatedSuccessor(second.depth))
    depth = max(depth, last == 2 ? third.depth : Self.saturatedSuccessor(third.depth))
    for (index, argument) in others.enumerated() {
      isGround = isGround && argument.isGround
      isConstant = isConstant && argument.isConstant
      depth = max(
        depth, index + 3 == last ? argument.depth : Self.saturatedSuccessor(argument.depth))
    }
    self.isGround = isGround
    self.isConstant = isGround && isConstant
    self.depth = depth
  }

  deinit {
    // A chain of last arguments may be long: it is freed link by link.
    switch count {
    case 0: return
    case 1:
      if case .structure = first {} else if case .list = first {} else { return }
    default: break
    }
    var rest = detachLast()
    Term.release(&rest)
  }
}

extension Structure {
  /// One argument, counted from 0; `[]` where there is none.
  @inlinable
  public subscript(index: Int) -> Term {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: index >= 3 && index - 3 < others.count ? others[index - 3] : .emptyList
    }
  }

  /// All arguments.
  public var arguments: [Term] {
    switch count {
    case 0: []
    case 1: [first]
    case 2: [first, second]
    case 3: [first, second, third]
    default: [first, second, third] + others
    }
  }

  /// Whether there are annotations.
  @inlinable public var hasAnnotations: Bool {
    if case .emptyList = annotations { false } else { true }
  }

  /// The structure as a term: an atom if it is nothing but a name.
  public var term: Term {
    count == 0 && kind == .literal && !isNegated && !hasAnnotations && namespaceVariable < 0
      && namespace == .defaultNamespace ? .atom(functor) : .structure(self)
  }

  /// The name, with its namespace unless that is the default one: `ns::p`.
  public var qualifiedName: Symbol {
    namespace == .defaultNamespace ? functor : Symbol("\(namespace)::\(functor)")
  }

  /// Whether it is an internal action, by its name: it holds a dot outside quotes.
  public var isInternalAction: Bool {
    kind == .literal && Self.namesInternalAction(functor.name)
  }

  /// Whether a name is one of an internal action or of a function in a library.
  static func namesInternalAction(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: "'") && name.utf8.contains(UInt8(ascii: "."))
  }

  /// Makes a copy with other annotations.
  @inlinable
  public func withAnnotations(_ annotations: Term) -> Structure {
    Structure(
      like: self, first, second, third, others, annotations: annotations, namespace: namespace,
      namespaceVariable: namespaceVariable)
  }

  /// Makes a copy with other arguments, as many.
  ///
  /// - Parameters:
  ///   - first: the first argument, `[]` if there is none; likewise for `second` and `third`.
  ///   - others: those behind the third.
  @inlinable
  public func withArguments(_ first: Term, _ second: Term, _ third: Term, _ others: [Term])
    -> Structure
  {
    Structure(
      like: self, first, second, third, others, annotations: annotations, namespace: namespace,
      namespaceVariable: namespaceVariable)
  }

  /// Makes a copy with each argument, annotation and namespace variable replaced.
  ///
  /// - Parameters:
  ///   - namespace: the namespace of the copy and its variable; nil to keep what is there.
  ///   - transform: what becomes of an argument, and of the list of annotations.
  @inlinable
  public func mapped<Failure>(
    namespace replacement: (Symbol, Int32)? = nil,
    _ transform: (Term) throws(Failure) -> Term
  ) throws(Failure) -> Structure {
    let newFirst = count > 0 ? try transform(first) : .emptyList
    let newSecond = count > 1 ? try transform(second) : .emptyList
    let newThird = count > 2 ? try transform(third) : .emptyList
    var newOthers = others
    for index in newOthers.indices { newOthers[index] = try transform(others[index]) }
    let newAnnotations = hasAnnotations ? try transform(annotations) : .emptyList
    return Structure(
      like: self, newFirst, newSecond, newThird, newOthers, annotations: newAnnotations,
      namespace: replacement?.0 ?? namespace,
      namespaceVariable: replacement?.1 ?? namespaceVariable)
  }

  /// Makes a copy with other arguments.
  public func withArguments(_ arguments: [Term]) -> Structure {
    Structure(
      functor, arguments, annotations: annotations, kind: kind, isNegated: isNegated,
      namespace: namespace, namespaceVariable: namespaceVariable, line: line)
  }

  /// Makes a copy in another namespace.
  public func inNamespace(_ namespace: Symbol) -> Structure {
    Structure(
      like: self, first, second, third, others, annotations: annotations, namespace: namespace,
      namespaceVariable: -1)
  }

  /// Makes a copy with the other strong negation.
  public func negated(_ isNegated: Bool) -> Structure {
    Structure(
      functor, arguments, annotations: annotations, kind: kind, isNegated: isNegated,
      namespace: namespace, namespaceVariable: namespaceVariable, line: line)
  }

  /// One more, but never beyond the greatest number.
  @inlinable
  static func saturatedSuccessor(_ depth: UInt16) -> UInt16 {
    depth == .max ? .max : depth + 1
  }

  /// Takes the last argument away from a structure that is about to be freed.
  func detachLast() -> Term {
    let last: Term
    switch count {
    case 0: return .emptyList
    case 1:
      last = first
      first = .emptyList
    case 2:
      last = second
      second = .emptyList
    case 3:
      last = third
      third = .emptyList
    default: return others.popLast() ?? .emptyList
    }
    return last
  }
}

extension Structure: CustomStringConvertible {
  /// The structure as it is written in a program.
  public var description: String { TermWriter.text(.structure(self)) }
}
