/// A term of an agent program.
///
/// Variables are numbers: the place in the variables of the clause that a term stands in. The clause
/// has their names. Expressions, plan bodies, plans, rules and triggers are structures of a `kind`, so
/// that substitution, unification and comparison need to know structures only.
///
/// A term nests at most `nestingLimit` deep, not counting what is last in its parent: lists and
/// chains like `s(s(s(z)))` may be as long as memory permits.
public enum Term: Sendable {
  /// A number; all are double-precision.
  case number(Double)
  /// A text between double quotes.
  case string(Text)
  /// A name without arguments, annotations, negation and namespace.
  case atom(Symbol)
  /// A variable, by its place among those of its clause.
  case variable(Int32)
  /// Anything with arguments, annotations, negation or a namespace; all expressions.
  case structure(Structure)
  /// A list of at least one element.
  case list(ListCell)
  /// `[]`
  case emptyList
  /// An object of the host: sets, maps and queues, and whatever Swift code hands to an agent.
  case object(HostObject)

  /// How deep terms may nest.
  public static let nestingLimit: UInt16 = 1000
}

/// A text as part of a term; a class so that a term stays small.
public final class Text: Sendable {
  /// The text.
  public let value: String

  /// Makes a text.
  public init(_ value: String) {
    self.value = value
  }
}

/// An object of the host that terms refer to; two are equal if they are the same object.
open class HostObject: @unchecked Sendable {
  /// Makes an object.
  public init() {}

  /// How the object is printed.
  open var text: String { "<object>" }

  /// What `.type` calls it.
  open var typeName: String { "object" }
}

extension Term {
  /// A term of a Swift string.
  public static func string(_ value: String) -> Term { .string(Text(value)) }
  /// An atom by name.
  public static func atom(named name: String) -> Term { .atom(Symbol(name)) }
  /// A whole number.
  public static func number(_ value: Int) -> Term { .number(Double(value)) }
  /// `true`
  public static var `true`: Term { .atom(.true) }
  /// `false`
  public static var `false`: Term { .atom(.false) }

  /// Whether the term has no variable.
  @inlinable public var isGround: Bool {
    switch self {
    case .number, .string, .atom, .emptyList, .object: true
    case .variable: false
    case .structure(let structure): structure.isGround
    case .list(let cell): cell.isGround
    }
  }

  /// Whether substitution leaves the term as it is: it has no variable and nothing to be calculated.
  @inlinable public var isConstant: Bool {
    switch self {
    case .number, .string, .atom, .emptyList, .object: true
    case .variable: false
    case .structure(let structure): structure.isConstant
    case .list(let cell): cell.isConstant
    }
  }

  /// How deep the term nests, not counting what is last in its parent.
  @inlinable public var depth: UInt16 {
    switch self {
    case .structure(let structure): structure.depth
    case .list(let cell): cell.depth
    default: 0
    }
  }

  /// The structure that this is, an atom as a structure without arguments; nil for other terms.
  public var literal: Structure? {
    switch self {
    case .structure(let structure): structure
    case .atom(let name): Structure(name)
    default: nil
    }
  }

  /// The elements of a list that ends with `[]`; nil for other terms.
  ///
  /// - Complexity: O(n) for n elements.
  public var elements: [Term]? {
    var elements: [Term] = []
    var rest = self
    while case .list(let cell) = rest {
      elements.append(cell.head)
      rest = cell.tail
    }
    guard case .emptyList = rest else { return nil }
    return elements
  }

  /// A list of elements before a tail.
  ///
  /// - Complexity: O(n) for n elements.
  public static func list(_ elements: some BidirectionalCollection<Term>, tail: Term = .emptyList)
    -> Term
  {
    var list = tail
    for element in elements.reversed() { list = .list(ListCell(element, list)) }
    return list
  }

  /// The value of a number; nil for other terms.
  @inlinable public var numberValue: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value of a string; nil for other terms.
  public var stringValue: String? {
    if case .string(let text) = self { text.value } else { nil }
  }

  /// The name of an atom, whatever its annotations; nil for other terms.
  public var atomName: Symbol? {
    switch self {
    case .atom(let name): name
    case .structure(let structure):
      structure.kind == .literal && structure.count == 0 && !structure.isNegated
        ? structure.functor : nil
    default: nil
    }
  }

  /// What a text says to someone who reads it: a string without its quotes, else the term as written.
  public var plainText: String {
    if case .string(let text) = self { text.value } else { description }
  }
}

extension Term: CustomStringConvertible {
  /// The term as it is written in a program; variables are `_0`, `_1` and so on.
  public var description: String { TermWriter.text(self) }
}

extension Term: Equatable {
  /// Whether two terms are the same: same variables, same annotations in any order.
  public static func == (left: Term, right: Term) -> Bool {
    left.compare(to: right) == 0
  }
}
