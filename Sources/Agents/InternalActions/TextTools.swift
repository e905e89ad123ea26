import AgentSpeak
import Glibc

/// `now +2 s`
enum Delay {
  /// The milliseconds that a text like `now +2 s` means; nil if it means none.
  static func milliseconds(_ text: String) -> Double? {
    var words = text.replacing("+", with: " ").split(separator: " ").map(String.init)
    if words.first == "now" { words.removeFirst() }
    guard let first = words.first else { return nil }
    let digits = first.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(digits) else { return nil }
    let unit =
      first.count > digits.count ? String(first.dropFirst(digits.count)) : words.dropFirst().first
    switch unit {
    case nil: return value
    case "ms"?, "millisecond"?, "milliseconds"?: return value
    case "s"?, "second"?, "seconds"?: return value * 1000
    case "m"?, "minute"?, "minutes"?: return value * 60_000
    case "h"?, "hour"?, "hours"?: return value * 3_600_000
    case "d"?, "day"?, "days"?: return value * 86_400_000
    default: return nil
    }
  }
}

/// What `.delete` leaves.
enum Deletion {
  /// Of a text: without the character at a place, or without each part of that text.
  static func text(_ what: Term, _ text: String) -> Term {
    if case .number(let place) = what {
      guard let index = Int(exactly: place), index >= 0, index < text.count else {
        return .string(text)
      }
      var characters = Array(text)
      characters.remove(at: index)
      return .string(String(characters))
    }
    let part = what.plainText
    return .string(part.isEmpty ? text : text.replacing(part, with: ""))
  }

  /// `.delete(from, to, list or string, R)`: without what lies from one place up to another.
  static func range(_ arguments: [Term]) throws(Failure) -> Term {
    guard let from = arguments[0].numberValue, let to = arguments[1].numberValue else {
      throw .wrongArguments(".delete needs two places")
    }
    func bounds(_ count: Int) -> Range<Int> {
      let low = Int(max(0, min(from, Double(count))))
      return low..<max(low, Int(max(0, min(to, Double(count)))))
    }
    if case .string(let text) = arguments[2] {
      var characters = Array(text.value)
      characters.removeSubrange(bounds(characters.count))
      return .string(String(characters))
    }
    guard var elements = arguments[2].elements else {
      throw .wrongArguments(".delete needs a list or a string, found \(arguments[2])")
    }
    elements.removeSubrange(bounds(elements.count))
    return .list(elements)
  }
}

/// Parts of texts.
enum Substrings {
  /// The places where a part begins.
  static func places(of part: [Character], in text: [Character]) -> [Int] {
    guard part.count <= text.count else { return [] }
    return (0...(text.count - part.count)).filter { start in
      part.indices.allSatisfy { text[start + $0] == part[$0] }
    }
  }

  /// `.substring(S, string, From, To)` with a free S: the part between places, or all beginnings.
  static func part(_ text: [Character], _ arguments: [Term]) throws(Failure) -> ActionResult {
    func place(_ index: Int) -> Int? {
      guard index < arguments.count, let value = arguments[index].numberValue else { return nil }
      return Int(max(0, min(value, Double(text.count))))
    }
    if let from = place(2) {
      let to = max(from, place(3) ?? text.count)
      return .unify(arguments[0], .string(String(text[from..<to])))
    }
    guard text.count <= 2000 else { throw .wrongArguments(".substring: the string is too long") }
    var all: [Term] = []
    for start in 0...text.count {
      for end in start...text.count {
        let parts: [Term] = [.string(String(text[start..<end])), .number(start), .number(end)]
        all.append(.list(Array(parts.prefix(arguments.count - 1))))
      }
    }
    return .choices(.list([arguments[0]] + Array(arguments.dropFirst(2))), all)
  }
}

/// Texts with places for values, as `printf` has them.
enum FormatText {
  static func text(_ format: String, _ values: [Term]) -> String {
    var result = ""
    var values = values[...]
    var rest = Substring(format)
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      let options = rest.prefix { "-+ 0123456789.,".contains($0) }
      rest = rest.dropFirst(options.count)
      guard let kind = rest.popFirst() else { return result + "%" }
      switch kind {
      case "%": result += "%"
      case "n": result += "\n"
      default: result += pad(one(kind, String(options), values.popFirst()), String(options))
      }
    }
    return result + rest
  }

  private static func one(_ kind: Character, _ options: String, _ value: Term?) -> String {
    guard let value else { return "%\(options)\(kind)" }
    guard case .number(let number) = value, kind != "s" else { return value.plainText }
    let precision =
      options.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
      .flatMap { Int($0) } ?? 6
    switch kind {
    case "d": return Int(exactly: number.rounded(.towardZero)).map(String.init) ?? "\(number)"
    case "x": return Int(exactly: number).map { String($0, radix: 16) } ?? "\(number)"
    case "f": return fixed(number, min(precision, 40))
    default: return value.plainText
    }
  }

  private static func fixed(_ number: Double, _ precision: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 512)
    let count = withVaList([Int32(precision), number]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    let bytes = buffer.prefix(max(0, min(Int(count), buffer.count - 1)))
    return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func pad(_ text: String, _ options: String) -> String {
    let width = Int(options.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
    guard text.count < min(width, 1000) else { return text }
    let filler = String(repeating: " ", count: min(width, 1000) - text.count)
    return options.hasPrefix("-") ? text + filler : filler + text
  }
}

/// The time of day where the machine is.
enum WallClock {
  struct Moment {
    var year, month, day, hour, minute, second, millisecond: Int
  }

  static func local(_ agent: Agent) -> Moment {
    let milliseconds = agent.epochMilliseconds
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Moment(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec),
      millisecond: Int(milliseconds % 1000))
  }
}

/// Files of text.
enum TextFile {
  static func write(_ text: String, to path: String) throws(Failure) {
    guard let file = fopen(path, "wb") else {
      throw Failure("ia_failed", "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw Failure("ia_failed", "\(path) cannot be written to its end")
    }
  }

  /// The paths of the files in a folder and the folders in it, sorted; empty if there is no such folder.
  ///
  /// - Parameter pattern: a regular expression that the name of a file must match as a whole.
  static func paths(in folder: String, matching pattern: String?) throws(Failure) -> [String] {
    var regex: Regex<AnyRegexOutput>?
    if let pattern {
      regex = try? Regex(pattern)
      if regex == nil { throw .wrongArguments("\"\(pattern)\" is no regular expression") }
    }
    var paths: [String] = []
    var folders = [folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder]
    while let folder = folders.popLast() {
      for name in names(in: folder) {
        let path = folder == "/" ? "/" + name : folder + "/" + name
        var status = stat()
        // A link is not followed: it may lead back.
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else if regex.map({ (try? $0.wholeMatch(in: name)) != nil }) ?? true {
          paths.append(path)
        }
      }
    }
    return paths.sorted()
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
