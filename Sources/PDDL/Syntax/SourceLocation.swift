/// Where a piece of syntax starts in the text it was read from: a byte offset.
///
/// Locations are for diagnostics only, so they never make two pieces of syntax different: every
/// location equals every other, and a tree that was printed and read back equals the original.
/// `SourceText.position(of:)` turns a location into line and column.
public struct SourceLocation: Hashable, Sendable {
  /// Bytes before the first byte of the piece of syntax; -1 when it did not come from a text.
  public var offset: Int

  /// The location of syntax that was built in memory.
  public static let none = SourceLocation(offset: -1)

  /// Makes a location from the number of bytes before it.
  public init(offset: Int) {
    self.offset = offset
  }

  /// Always true: locations do not take part in comparisons of syntax.
  public static func == (left: SourceLocation, right: SourceLocation) -> Bool { true }

  /// Adds nothing: locations do not take part in comparisons of syntax.
  public func hash(into hasher: inout Hasher) {}
}

extension SourceText {
  /// The line and column of a location; nil for syntax that did not come from a text.
  ///
  /// - Complexity: O(offset).
  public func position(of location: SourceLocation) -> SourcePosition? {
    guard location.offset >= 0 else { return nil }
    return positions(of: [location.offset]).first
  }
}
