/// An element of an XML document, to be written or as it was read. Text between elements is not kept.
public struct XMLElement: Hashable, Sendable {
  /// An attribute.
  public struct Attribute: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String
  }

  /// The element's name.
  public var name: String
  /// Its attributes in the order of the text.
  public var attributes: [Attribute]
  /// Where it is in the document's list: the number of its parent; nil for the root.
  public var parent: Int?
  /// The line where it begins, counted from 1; 0 if it was not read.
  public var line: Int

  /// The value of an attribute; nil if there is none.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
