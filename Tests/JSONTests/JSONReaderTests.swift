import JSON
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  @Test func everyKindOfValueIsRead() throws {
    let text = """
      {"a": [1, -2, 3.5, 1e3, true, false, null], "b": {"c": "x\\n\\u00e9\\ud83d\\ude00\\/"}}
      """
    let value: JSONValue = [
      "a": [1, -2, 3.5, .number(1000), true, false, nil], "b": ["c": "x\né😀/"],
    ]
    #expect(try JSONReader.read(text) == value)
  }

  @Test(arguments: [
    ("", "line 1, column 1: expected a value, found the end of the text"),
    ("{\"a\" 1}", "line 1, column 6: expected ':', found '1'"),
    ("[1,\n 2", "line 2, column 3: expected ',' or ']', found the end of the text"),
    ("[1 2]", "line 1, column 4: expected ',' or ']', found '2'"),
    ("{a: 1}", "line 1, column 2: expected a member's name, found 'a'"),
    ("\"é", "line 1, column 3: expected '\"' at the end of a string, found the end of the text"),
    ("\"\u{1}\"", "line 1, column 2: expected '\"' at the end of a string, found byte 1"),
    ("\"\\x\"", "line 1, column 3: expected an escape sequence, found 'x'"),
    ("\"\\u12\"", "line 1, column 6: expected a hexadecimal digit, found '\"'"),
    ("\"\\ud800\"", "line 1, column 8: expected the second half of a surrogate pair, found '\"'"),
    ("01", "line 1, column 2: expected the end of the text, found '1'"),
    ("1.", "line 1, column 3: expected a digit, found the end of the text"),
    ("tru", "line 1, column 1: expected a value, found 't'"),
    ("1e999", "line 1, column 1: expected a number that is not too large, found '1'"),
    ("nullx", "line 1, column 5: expected the end of the text, found 'x'"),
  ])
  func whatIsNotJSONIsAnErrorWithItsPlace(text: String, message: String) {
    #expect {
      try JSONReader.read(text)
    } throws: { error in
      "\(error)" == message
    }
  }

  @Test func nestingIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONReader.read(nested(128)) }
    #expect(throws: JSONError.self) { try JSONReader.read(nested(129)) }
    #expect(throws: JSONError.self) {
      try JSONReader.read(String(repeating: "{\"a\":", count: 1_000_000))
    }
  }

  @Test func invalidUTF8IsAnError() {
    #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func largeNumbersAreNumbers() throws {
    #expect(try JSONReader.read("9223372036854775807").integerValue == Int.max)
    #expect(try JSONReader.read("9223372036854775808").numberValue == 9223372036854775808.0)
  }

  /// Whatever is written is read as it was.
  @Test(arguments: 0..<20) func writingAndReadingGiveTheValue(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let value = Self.value(&random, depth: 0)
    #expect(try JSONReader.read(value.text) == value)
  }

  /// No text of random bytes ends the process.
  @Test(arguments: 0..<20) func anyBytesAreReadOrRefused(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfn \n".utf8) + [0xC3, 0xFF, 0x00]
    for _ in 0..<200 {
      let length = Int.random(in: 0..<40, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      if let value = try? JSONReader.read(bytes) {
        #expect((try? JSONReader.read(value.text)) == value)
      }
    }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .number(Double.random(in: -1e3...1e3, using: &random) + 0.5e-7)
    case 4:
      let scalars = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x11000, using: &random))
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<Int.random(in: 0..<5, using: &random)).map {
          JSONValue.Member(key: "k\($0)", value: value(&random, depth: depth + 1))
        })
    }
  }
}
