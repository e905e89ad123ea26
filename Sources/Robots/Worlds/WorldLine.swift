/// The words of one line of a world's file.
struct WorldLine {
  struct Word: Hashable {
    var text: String
    var column: Int
  }

  /// A field: a key, and how many numbers come after it.
  struct Field {
    let key: String
    let count: Int
    let isRequired: Bool
    /// What a field has a word for instead of numbers; empty for numbers.
    let choices: [String]

    static func numbers(_ key: String, _ count: Int = 1, optional: Bool = false) -> Field {
      Field(key: key, count: count, isRequired: !optional, choices: [])
    }
    static func word(_ key: String, of choices: [String]) -> Field {
      Field(key: key, count: 1, isRequired: true, choices: choices)
    }
    static func flag(_ key: String) -> Field {
      Field(key: key, count: 0, isRequired: false, choices: [])
    }
  }

  /// The largest absolute value of a number in a file.
  static let largestNumber = 1e5

  let file: String
  let number: Int
  let words: [Word]
  private(set) var numbers: [String: [Double]] = [:]
  private(set) var choices: [String: String] = [:]
  private(set) var places: [String: Int] = [:]

  /// Splits a line; a `#` begins a comment.
  init(_ text: Substring, file: String, number: Int) {
    self.file = file
    self.number = number
    var words: [Word] = []
    var current = ""
    var start = 0
    for (index, character) in text.enumerated() {
      if character == "#" { break }
      if character.isWhitespace {
        if !current.isEmpty { words.append(Word(text: current, column: start)) }
        current = ""
      } else {
        if current.isEmpty { start = index + 1 }
        current.append(character)
      }
    }
    if !current.isEmpty { words.append(Word(text: current, column: start)) }
    self.words = words
  }

  func finding(
    _ message: String, expected: String? = nil, found: String? = nil, column: Int? = nil
  ) -> WorldFinding {
    WorldFinding(
      message, expected: expected, found: found.map { "\"\($0.prefix(60))\"" }, file: file,
      line: number, column: column ?? words.first?.column ?? 1)
  }

  /// The name after the first word.
  func name(_ what: String) throws(WorldFinding) -> String {
    guard words.count > 1 else {
      throw finding("the line ends too early", expected: what, column: end)
    }
    let word = words[1]
    guard word.text.count <= 64, word.text.unicodeScalars.allSatisfy(Self.isNamePart) else {
      throw finding(
        "not a name", expected: "letters, digits, \"-\" and \"_\"", found: word.text,
        column: word.column)
    }
    return word.text
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  private var end: Int { words.last.map { $0.column + $0.text.count } ?? 1 }

  /// Reads the fields after some words; each may come once, in any order.
  mutating func read(_ fields: [Field], after start: Int) throws(WorldFinding) {
    var index = start
    while index < words.count {
      let word = words[index]
      guard let field = fields.first(where: { $0.key == word.text }) else {
        throw finding(
          "unknown field", expected: fields.map(\.key).joined(separator: ", "), found: word.text,
          column: word.column)
      }
      if places[field.key] != nil {
        throw finding("a field comes twice", found: word.text, column: word.column)
      }
      places[field.key] = word.column
      index += 1
      guard index + field.count <= words.count else {
        throw finding(
          "the line ends too early",
          expected: "\(field.count) value\(field.count == 1 ? "" : "s") after \"\(field.key)\"",
          column: end)
      }
      for value in words[index..<index + field.count] { try read(value, of: field) }
      index += field.count
    }
    for field in fields where field.isRequired && places[field.key] == nil {
      throw finding("a field is missing", expected: "\"\(field.key)\"", column: end)
    }
  }

  private mutating func read(_ word: Word, of field: Field) throws(WorldFinding) {
    guard field.choices.isEmpty else {
      guard field.choices.contains(word.text) else {
        throw finding(
          "unknown word", expected: field.choices.joined(separator: ", "), found: word.text,
          column: word.column)
      }
      choices[field.key] = word.text
      return
    }
    guard let value = Double(word.text), value.isFinite else {
      throw finding("not a number", expected: "a number", found: word.text, column: word.column)
    }
    guard abs(value) <= Self.largestNumber else {
      throw finding(
        "the number is too large", expected: "at most \(Int(Self.largestNumber))",
        found: word.text, column: word.column)
    }
    numbers[field.key, default: []].append(value)
  }

  // MARK: Values

  /// Whether a flag was given.
  func has(_ key: String) -> Bool { places[key] != nil }

  /// The number of a field, in a range; a default if the field was left out.
  func number(
    _ key: String, in range: ClosedRange<Double> = -largestNumber...largestNumber,
    default fallback: Double = 0
  ) throws(WorldFinding) -> Double {
    guard let value = numbers[key]?.first else { return fallback }
    guard range.contains(value) else {
      throw finding(
        "\"\(key)\" is out of range", expected: "\(range.lowerBound) to \(range.upperBound)",
        found: "\(value)", column: places[key])
    }
    return value
  }

  /// The range of a field with two numbers, the lower one first.
  func range(_ key: String) throws(WorldFinding) -> ClosedRange<Double> {
    guard let values = numbers[key], values.count == 2, values[0] < values[1] else {
      throw finding(
        "\"\(key)\" is no range", expected: "a number and a larger one",
        found: numbers[key]?.map { "\($0)" }.joined(separator: " "), column: places[key])
    }
    return values[0]...values[1]
  }

  /// The rectangle of the fields `x` and `y`.
  func area() throws(WorldFinding) -> Area { Area(x: try range("x"), y: try range("y")) }

  /// The place of the fields `x`, `y` and `heading`, which is in degrees.
  func pose() throws(WorldFinding) -> PlanarPose {
    PlanarPose(
      x: try number("x"), y: try number("y"), heading: try number("heading") * .pi / 180)
  }

  /// The vector of a field with three numbers.
  func vector(_ key: String) -> Vector3 {
    let values = numbers[key] ?? []
    return values.count == 3 ? Vector3(values[0], values[1], values[2]) : .zero
  }

  /// The direction of the field `toward`.
  var direction: Direction { choices["toward"].flatMap(Direction.init) ?? .east }
}

extension WorldFinding: Error {}
