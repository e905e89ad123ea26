/// What a transition showed of one atom: its truth before and after.
///
/// The raw value is three times the truth before plus the truth after.
public struct ObservedChange: RawRepresentable, Hashable, Sendable, CaseIterable {
  /// What was seen of an atom in one state.
  public enum Truth: Int, Hashable, Sendable, CaseIterable {
    case isFalse
    case isTrue
    case unseen
  }

  /// Three times the truth before plus the truth after.
  public let rawValue: Int

  /// Makes a change of its number; nil if that is not below `count`.
  public init?(rawValue: Int) {
    guard 0..<Self.count ~= rawValue else { return nil }
    self.rawValue = rawValue
  }

  /// Makes a change.
  public init(_ before: Truth, _ after: Truth) {
    rawValue = before.rawValue * 3 + after.rawValue
  }

  /// The truth before.
  public var before: Truth { Truth(rawValue: rawValue / 3) ?? .unseen }
  /// The truth after.
  public var after: Truth { Truth(rawValue: rawValue % 3) ?? .unseen }

  /// How many different changes there are.
  public static let count = 9
  /// All changes, by number.
  public static let allCases: [ObservedChange] = Truth.allCases.flatMap { before in
    Truth.allCases.map { ObservedChange(before, $0) }
  }
}

/// The place of a transition: the trace and the line that its action stands on.
public struct Witness: Hashable, Sendable {
  /// The place of the trace in `Evidence.sources`; -1 for no witness.
  public var source: Int32
  /// The line, counted from 1.
  public var line: Int32

  /// Makes a witness.
  public init(source: Int32, line: Int32) {
    self.source = source
    self.line = line
  }

  /// No transition.
  public static let none = Witness(source: -1, line: 0)
}
