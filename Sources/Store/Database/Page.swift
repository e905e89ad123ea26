/// Part of a list that may be long.
public struct Page<Element: Sendable>: Sendable {
  /// The elements, the newest first.
  public var elements: [Element]
  /// What to ask for to get the elements behind these; nil if there are none.
  public var next: String?

  /// Cuts a list that was fetched with one element more than the limit.
  init(_ fetched: [Element], limit: Int, id: (Element) -> String) {
    elements = Array(fetched.prefix(limit))
    next = fetched.count > limit ? elements.last.map(id) : nil
  }

  /// The most elements that a page may have.
  public static var limit: Int { 500 }

  /// How many rows to fetch for a page.
  static func rows(_ limit: Int) -> Int { min(max(limit, 1), self.limit) }
}
