/// A search as people write it: names, numbers, lists and calls with arguments, such as
/// `lazy([ff, preferred(ff)], cost=one)`.
///
/// This is only the form; `SearchRegistry` knows what the names mean.
struct SearchExpression: Equatable {
  /// What is written.
  indirect enum Form: Equatable {
    /// A name with its arguments; without any the parentheses may be left out.
    case call(name: String, arguments: [Argument])
    /// `[a, b, c]`
    case list([SearchExpression])
    /// A number that is not negative.
    case number(Int)
  }

  /// An argument of a call.
  struct Argument: Equatable {
    /// The parameter's name in `name=value`; nil where the place says which it is.
    var label: String?
    var value: SearchExpression
    /// Where the argument begins, counted from 1.
    var column: Int
  }

  var form: Form
  /// Where it begins, counted from 1.
  var column: Int

  /// How an error message calls it.
  var described: String {
    switch form {
    case .call(let name, _): "'\(name)'"
    case .list: "a list"
    case .number(let number): "the number \(number)"
    }
  }
}

/// Why a text describes no search.
public struct SearchExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the text it shows, counted from 1.
  public var column: Int
  /// What was expected there.
  public var expected: String
  /// What was found.
  public var found: String

  /// "COLUMN: error: expected …, found …"
  public var description: String { "\(column): error: expected \(expected), found \(found)" }
}
