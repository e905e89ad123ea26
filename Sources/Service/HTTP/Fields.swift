import JSON

/// The members of a JSON object that a client sent, with errors that name what is wrong.
struct Fields {
  private let value: JSONValue

  /// - Parameter known: the names that the object may have.
  /// - Throws: `APIError` if the value is no object, or has other members.
  init(_ value: JSONValue, known: Set<String>) throws {
    guard let members = value.members else {
      throw APIError.invalid("expected an object, found \(value.kind)")
    }
    for member in members where !known.contains(member.key) {
      throw APIError.invalid(
        "there is no field '\(member.key)'; there are \(known.sorted().joined(separator: ", "))")
    }
    self.value = value
  }

  private func present(_ name: String) -> JSONValue? {
    value[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// A string; nil where it is missing.
  func text(_ name: String) throws -> String? {
    guard let found = present(name) else { return nil }
    guard let text = found.stringValue else { throw mismatch(name, "a string", found) }
    return text
  }

  /// A string that has to be there.
  func requiredText(_ name: String) throws -> String {
    guard let text = try text(name) else {
      throw APIError.invalid("the field '\(name)' is missing")
    }
    return text
  }

  /// Strings; empty where they are missing.
  func texts(_ name: String) throws -> [String] {
    guard let found = present(name) else { return [] }
    guard let values = found.arrayValue else {
      throw mismatch(name, "an array of strings", found)
    }
    return try values.map { value in
      guard let text = value.stringValue else { throw mismatch(name, "strings only", value) }
      return text
    }
  }

  /// One of several words; nil where it is missing.
  func choice(_ name: String, _ words: [String]) throws -> String? {
    guard let found = present(name) else { return nil }
    guard let word = found.stringValue, words.contains(word) else {
      throw mismatch(name, "one of \(words.joined(separator: ", "))", found)
    }
    return word
  }

  /// A whole number; nil where it is missing.
  func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let found = present(name) else { return nil }
    guard let number = found.integerValue, range.contains(number) else {
      throw mismatch(
        name, "a whole number from \(range.lowerBound) to \(range.upperBound)", found)
    }
    return number
  }

  /// A number above zero; nil where it is missing.
  func positive(_ name: String) throws -> Double? {
    guard let found = present(name) else { return nil }
    guard let number = found.numberValue, number > 0 else {
      throw mismatch(name, "a number above 0", found)
    }
    return number
  }

  /// A truth value; nil where it is missing.
  func flag(_ name: String) throws -> Bool? {
    guard let found = present(name) else { return nil }
    guard let flag = found.boolValue else { throw mismatch(name, "true or false", found) }
    return flag
  }

  private func mismatch(_ name: String, _ expected: String, _ found: JSONValue) -> APIError {
    let text = found.members == nil && found.arrayValue == nil ? found.text : found.kind
    let shown = text.count > 80 ? "\(text.prefix(80))…" : text
    return .invalid("the field '\(name)': expected \(expected), found \(shown)")
  }
}
