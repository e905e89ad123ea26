import Synchronization

/// A name, interned: equal names are equal numbers.
///
/// All programs of a process share one table, which only grows. Interning takes a lock; comparing does
/// not.
public struct Symbol: Hashable, Sendable {
  /// The place of the name in the table.
  public let id: UInt32

  /// The symbol at a place of the table; there must be one.
  @inlinable
  public init(id: UInt32) {
    self.id = id
  }

  /// The symbol of a name.
  public init(_ name: String) {
    id = SymbolTable.shared.id(of: name)
  }

  /// The name.
  public var name: String { SymbolTable.shared.name(of: id) }
}

extension Symbol: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name.
  public var description: String { name }

  /// The symbol of a literal name.
  public init(stringLiteral name: String) {
    self.init(name)
  }
}

extension Symbol {
  /// The names that have a fixed place at the start of the table, in its order.
  static let predefined = [
    "default", "self", "source", "true", "false", "percept", "error", "&", "|", "not",
    "<", "<=", ">", ">=", "==", "\\==", "=", "=..", "+", "-",
    "*", "/", "div", "mod", "**", "this_ns", "", "neg", ";", "!",
  ]

  /// The namespace of what names none.
  @inlinable public static var defaultNamespace: Symbol { Symbol(id: 0) }
  /// `self`, the source of what an agent tells itself.
  @inlinable public static var selfSource: Symbol { Symbol(id: 1) }
  /// `source`, the annotation that says where a belief or goal comes from.
  @inlinable public static var source: Symbol { Symbol(id: 2) }
  /// `true`
  @inlinable public static var `true`: Symbol { Symbol(id: 3) }
  /// `false`
  @inlinable public static var `false`: Symbol { Symbol(id: 4) }
  /// `percept`, the source of what is perceived.
  @inlinable public static var percept: Symbol { Symbol(id: 5) }
  /// `error`, the annotation of a failure event that says what went wrong.
  @inlinable public static var error: Symbol { Symbol(id: 6) }
  /// `&`
  @inlinable public static var and: Symbol { Symbol(id: 7) }
  /// `|`
  @inlinable public static var or: Symbol { Symbol(id: 8) }
  /// `not`
  @inlinable public static var not: Symbol { Symbol(id: 9) }
  /// `<`
  @inlinable public static var less: Symbol { Symbol(id: 10) }
  /// `<=`
  @inlinable public static var lessOrEqual: Symbol { Symbol(id: 11) }
  /// `>`
  @inlinable public static var greater: Symbol { Symbol(id: 12) }
  /// `>=`
  @inlinable public static var greaterOrEqual: Symbol { Symbol(id: 13) }
  /// `==`
  @inlinable public static var equal: Symbol { Symbol(id: 14) }
  /// `\==`
  @inlinable public static var different: Symbol { Symbol(id: 15) }
  /// `=`
  @inlinable public static var unifies: Symbol { Symbol(id: 16) }
  /// `=..`
  @inlinable public static var univ: Symbol { Symbol(id: 17) }
  /// `+`
  @inlinable public static var plus: Symbol { Symbol(id: 18) }
  /// `-`
  @inlinable public static var minus: Symbol { Symbol(id: 19) }
  /// `*`
  @inlinable public static var times: Symbol { Symbol(id: 20) }
  /// `/`
  @inlinable public static var divide: Symbol { Symbol(id: 21) }
  /// `div`
  @inlinable public static var integerDivide: Symbol { Symbol(id: 22) }
  /// `mod`
  @inlinable public static var modulo: Symbol { Symbol(id: 23) }
  /// `**`
  @inlinable public static var power: Symbol { Symbol(id: 24) }
  /// `this_ns`, the namespace of the file or block itself.
  @inlinable public static var thisNamespace: Symbol { Symbol(id: 25) }
  /// The empty name: the functor of a variable with annotations.
  @inlinable public static var none: Symbol { Symbol(id: 26) }
  /// The functor of a negated number: `-X`.
  @inlinable public static var negate: Symbol { Symbol(id: 27) }
  /// `;`, the functor of a plan body.
  @inlinable public static var sequence: Symbol { Symbol(id: 28) }
}

/// The names of all symbols of the process.
private final class SymbolTable: Sendable {
  static let shared = SymbolTable()

  private struct Names {
    var all: [String]
    var ids: [String: UInt32]
  }

  private let names: Mutex<Names>

  private init() {
    let all = Symbol.predefined
    let ids = Dictionary(
      zip(all, (0..<UInt32(all.count))), uniquingKeysWith: { first, _ in first })
    names = Mutex(Names(all: all, ids: ids))
  }

  func id(of name: String) -> UInt32 {
    names.withLock { names in
      if let id = names.ids[name] { return id }
      let id = UInt32(truncatingIfNeeded: names.all.count)
      names.all.append(name)
      names.ids[name] = id
      return id
    }
  }

  func name(of id: UInt32) -> String {
    names.withLock { $0.all[Int(id)] }
  }
}
