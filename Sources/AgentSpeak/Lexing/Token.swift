/// A word of an agent program.
struct Token {
  enum Kind: UInt8 {
    case variable
    /// `_`, `_name`
    case unnamed
    /// A name, also one with dots and one in single quotes; reserved words too.
    case atom
    case number
    case string
    /// An operator or a bracket; the text says which.
    case symbol
    case end
  }

  let kind: Kind
  let start: Int
  let end: Int
  let line: Int32
}
