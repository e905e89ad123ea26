import AgentSpeak

/// What beliefs and queries have to agree in: name, number of arguments, negation, namespace.
struct PredicateKey: Hashable, Sendable {
  let functor: Symbol
  let arity: Int32
  let isNegated: Bool
  let namespace: Symbol

  init(_ literal: Structure) {
    self.init(literal, namespace: literal.namespace)
  }

  init(_ literal: Structure, namespace: Symbol) {
    functor = literal.functor
    arity = Int32(truncatingIfNeeded: literal.count)
    isNegated = literal.isNegated
    self.namespace = namespace
  }

  init(atom: Symbol) {
    functor = atom
    arity = 0
    isNegated = false
    namespace = .defaultNamespace
  }

  static func == (left: PredicateKey, right: PredicateKey) -> Bool {
    left.functor == right.functor && left.arity == right.arity
      && left.isNegated == right.isNegated && left.namespace == right.namespace
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(
      UInt64(functor.id) | UInt64(UInt32(bitPattern: arity)) << 33 | (isNegated ? 1 << 32 : 0))
    hasher.combine(namespace)
  }
}
