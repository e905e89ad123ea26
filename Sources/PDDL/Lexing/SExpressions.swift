/// A text of symbols and parentheses, read into a flat arena.
///
/// The nodes stand in pre-order: a list comes right before its children, and `end` leads past
/// everything inside it. So the first child of a list at `i` is at `i + 1`, the next sibling of a
/// node at `i` is at `nodes[i].end`, and a walk over the whole text is a walk over one array.
///
/// ```
/// (at ?x home)   →   [list end 4] [at] [?x] [home]
/// ```
///
/// Symbols are interned: equal names, whatever their case, have equal numbers.
public struct SExpressions: Sendable {
  /// A symbol or a list. 12 bytes.
  public struct Node: Sendable {
    /// The number of the symbol; `listSymbol` for a list.
    public var symbol: Int32
    /// The node's first byte in the text.
    public var offset: UInt32
    /// The index of the first node behind this one and everything inside it.
    public var end: Int32

    /// The `symbol` of a list.
    public static let listSymbol: Int32 = -1
  }

  /// All nodes in pre-order.
  public let nodes: [Node]
  /// The names of the symbols, lower case, by number.
  public let symbolNames: [String]

  /// Makes an arena of nodes that are well nested and symbols that all have a name.
  init(nodes: [Node], symbolNames: [String]) {
    self.nodes = nodes
    self.symbolNames = symbolNames
  }
}

extension SExpressions {
  /// Whether a node is a list.
  public func isList(_ node: Int) -> Bool {
    nodes[node].symbol < 0
  }

  /// The name of a symbol in lower case; nil for a list.
  public func name(of node: Int) -> String? {
    let symbol = nodes[node].symbol
    return symbol < 0 ? nil : symbolNames[Int(symbol)]
  }

  /// The byte offset of a node in the text.
  public func offset(of node: Int) -> Int {
    Int(nodes[node].offset)
  }

  /// The nodes on the top level of the text.
  public var topLevel: Siblings {
    Siblings(nodes: nodes, next: 0, end: nodes.count)
  }

  /// The children of a list; none for a symbol.
  public func children(of node: Int) -> Siblings {
    Siblings(nodes: nodes, next: node + 1, end: Int(nodes[node].end))
  }

  /// Nodes with the same parent, as indices.
  public struct Siblings: Sequence, IteratorProtocol, Sendable {
    private let nodes: [Node]
    private var cursor: Int
    private let end: Int

    init(nodes: [Node], next: Int, end: Int) {
      self.nodes = nodes
      self.cursor = next
      self.end = end
    }

    /// The next sibling; nil behind the last.
    public mutating func next() -> Int? {
      guard let node = peek else { return nil }
      cursor = Int(nodes[node].end)
      return node
    }

    /// The node that `next()` gives, without going on to it.
    public var peek: Int? {
      cursor < end ? cursor : nil
    }

    /// Whether there is no node left.
    public var isEmpty: Bool {
      cursor >= end
    }
  }
}
