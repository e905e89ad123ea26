/// The file formats of traces.
public enum TraceFormat: String, Hashable, Sendable, CaseIterable {
  /// n-sam's and pddl-plus-parser's `.trajectory`: `((:init …) (operator: …) (:state …))`.
  case trajectory
  /// AMLGym's: `(:trajectory (:state …) (:action …) …)`.
  case amlgym
  /// OffLAM's and NOLAM's: `(observation …)` with explicit negation; what is missing was not seen.
  case observation
  /// FAMA's and meta-planning's: `(trajectory (:objects …) (:init …) (:action …) …)`.
  case fama
  /// macq's table: a column for each ground atom, one for the action.
  case csv
  /// Praxis's own: one transition a line, in JSON.
  case jsonl

  /// The suffix that files of the format usually have, with its point.
  public var fileSuffix: String {
    switch self {
    case .trajectory, .amlgym, .observation, .fama: ".trajectory"
    case .csv: ".csv"
    case .jsonl: ".jsonl"
    }
  }

  /// Whether the format says what became of actions that did not succeed, when and who.
  public var hasOutcomes: Bool { self == .jsonl }

  /// Whether the format can say that a literal was not seen.
  public var hasPartialStates: Bool {
    switch self {
    case .observation, .fama, .csv, .jsonl: true
    case .trajectory, .amlgym: false
    }
  }

  /// Whether the format has values of numeric functions.
  public var hasValues: Bool {
    switch self {
    case .trajectory, .amlgym, .observation, .fama, .jsonl: true
    case .csv: false
    }
  }

  /// The format of a text by how it starts; nil if it starts like none.
  static func detect(_ start: UnsafeBufferPointer<UInt8>) -> TraceFormat? {
    var words: [String] = []
    var position = 0
    while position < start.count, words.count < 3 {
      let byte = start[position]
      if byte <= 0x20 || byte >= 0x80 {
        position += 1
      } else if byte == UInt8(ascii: ";") {
        while position < start.count, start[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") {
        words.append(byte == UInt8(ascii: "(") ? "(" : "{")
        position += 1
      } else {
        let first = position
        while position < start.count, start[position] > 0x20, start[position] != UInt8(ascii: "("),
          start[position] != UInt8(ascii: ")")
        {
          position += 1
        }
        if position == first { return nil }
        words.append(String(decoding: start[first..<position], as: UTF8.self).lowercased())
      }
    }
    switch (words.first, words.dropFirst().first) {
    case ("{", _): return .jsonl
    case ("(", "("): return .trajectory
    case ("(", ":trajectory"): return .amlgym
    case ("(", "observation"), ("(", ":observation"): return .observation
    case ("(", "trajectory"): return .fama
    case (nil, _): return nil
    default:
      let line = start.prefix { $0 != UInt8(ascii: "\n") }
      return line.contains(UInt8(ascii: ",")) ? .csv : nil
    }
  }
}
