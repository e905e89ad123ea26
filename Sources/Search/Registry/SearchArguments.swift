/// The arguments of a call in a search expression, by the names of their parameters.
struct SearchArguments {
  private var values: [String: SearchExpression] = [:]
  private let name: String
  private let column: Int

  /// Gives each argument to its parameter: by its label, else by its place.
  ///
  /// - Throws: `SearchExpressionError` if there is no such parameter, or if it has a value already.
  init(
    _ arguments: [SearchExpression.Argument], of entry: SearchRegistry.Entry, column: Int
  ) throws(SearchExpressionError) {
    name = entry.name
    self.column = column
    let names = entry.parameters.map(\.name)
    for (place, argument) in arguments.enumerated() {
      var parameter = argument.label
      if parameter == nil, place < names.count { parameter = names[place] }
      guard let parameter, names.contains(parameter) else {
        let expected =
          names.isEmpty
          ? "no argument of '\(name)'"
          : "an argument of '\(name)': \(names.joined(separator: ", "))"
        throw .init(
          column: argument.column, expected: expected,
          found: argument.label.map { "'\($0)'" } ?? argument.value.described)
      }
      guard values.updateValue(argument.value, forKey: parameter) == nil else {
        throw .init(
          column: argument.column, expected: "one value of '\(parameter)'", found: "a second one")
      }
    }
  }

  /// Whether a parameter has a value.
  func has(_ parameter: String) -> Bool { values[parameter] != nil }

  /// The value of a parameter that must have one.
  func required(_ parameter: String) throws(SearchExpressionError) -> SearchExpression {
    guard let value = values[parameter] else {
      throw .init(column: column, expected: "a value of '\(parameter)'", found: "'\(name)' without")
    }
    return value
  }

  /// The elements of a list; anything else counts as a list of one.
  func elements(_ parameter: String) throws(SearchExpressionError) -> [SearchExpression] {
    let value = try required(parameter)
    guard case .list(let elements) = value.form else { return [value] }
    if elements.isEmpty {
      throw .init(column: value.column, expected: "at least one element", found: "an empty list")
    }
    return elements
  }

  /// A number within a range; nil if the parameter has no value.
  func number(
    _ parameter: String, in range: ClosedRange<Int>
  ) throws(SearchExpressionError) -> Int? {
    guard let value = values[parameter] else { return nil }
    guard case .number(let number) = value.form, range.contains(number) else {
      throw .init(
        column: value.column,
        expected: "a number from \(range.lowerBound) to \(range.upperBound)",
        found: value.described)
    }
    return number
  }

  /// One of some words; nil if the parameter has no value.
  func word(
    _ parameter: String, of words: [String]
  ) throws(SearchExpressionError) -> String? {
    guard let value = values[parameter] else { return nil }
    guard case .call(let word, let inner) = value.form, inner.isEmpty, words.contains(word) else {
      throw .init(
        column: value.column, expected: words.joined(separator: " or "), found: value.described)
    }
    return word
  }

  /// `true` or `false`; nil if the parameter has no value.
  func truth(_ parameter: String) throws(SearchExpressionError) -> Bool? {
    try word(parameter, of: ["true", "false"]).map { $0 == "true" }
  }

  /// Any name; nil if the parameter has no value.
  func name(_ parameter: String) throws(SearchExpressionError) -> String? {
    guard let value = values[parameter] else { return nil }
    guard case .call(let name, let inner) = value.form, inner.isEmpty else {
      throw .init(column: value.column, expected: "a name", found: value.described)
    }
    return name
  }
}
