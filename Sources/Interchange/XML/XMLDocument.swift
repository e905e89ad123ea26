internal import CLibXML2
public import PDDL

/// An XML document from outside, read by libxml2 in a way that is safe on foreign input: nothing is fetched,
/// entities are not expanded, documents that declare a document type are refused.
public struct XMLDocument: Sendable {
  /// The largest document in bytes.
  public static let maximumSize = 32 << 20
  /// The most elements.
  public static let maximumElements = 1_000_000

  /// The name of the file in findings.
  public let name: String
  /// All elements, parents before their children, in the order of the text. The first is the root.
  public let elements: [XMLElement]

  /// Reads a document.
  ///
  /// - Throws: one finding with file and line.
  public init(_ source: SourceText) throws(DiagnosticsError) {
    name = source.name
    guard source.bytes.count <= Self.maximumSize else {
      throw Self.error(
        source.name, "the document is too large", expected: "at most \(Self.maximumSize) bytes")
    }
    // Recovery, expansion of entities, document types and the network all stay off.
    let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOCDATA.rawValue)
    guard let context = xmlNewParserCtxt() else {
      throw Self.error(source.name, "there is no memory to read it")
    }
    defer { xmlFreeParserCtxt(context) }
    var finding = clibxml2_finding()
    let tree = withUnsafeMutablePointer(to: &finding) { finding in
      clibxml2_listen(context, finding)
      return source.bytes.withUnsafeBytes { bytes in
        xmlCtxtReadMemory(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          nil, nil, options)
      }
    }
    defer { if let tree { xmlFreeDoc(tree) } }
    guard let tree, let root = xmlDocGetRootElement(tree) else {
      throw Self.failure(finding, source.name)
    }
    if tree.pointee.intSubset != nil || tree.pointee.extSubset != nil {
      throw Self.error(source.name, "a document type is declared; that is refused", line: 1)
    }
    elements = try Self.elements(under: root, source.name)
  }

  /// Walks the tree without recursion: its depth is the document's choice.
  private static func elements(
    under root: xmlNodePtr, _ name: String
  ) throws(DiagnosticsError) -> [XMLElement] {
    var elements: [XMLElement] = []
    var pending: [(node: xmlNodePtr, parent: Int?)] = [(root, nil)]
    while let (node, parent) = pending.popLast() {
      guard elements.count < maximumElements else {
        throw error(name, "there are too many elements", expected: "at most \(maximumElements)")
      }
      let number = elements.count
      elements.append(
        XMLElement(
          name: string(node.pointee.name), attributes: attributes(of: node), parent: parent,
          line: Int(xmlGetLineNo(node))))
      var children: [xmlNodePtr] = []
      var child = node.pointee.children
      while let current = child {
        if current.pointee.type == XML_ELEMENT_NODE { children.append(current) }
        child = current.pointee.next
      }
      for child in children.reversed() { pending.append((child, number)) }
    }
    return elements
  }

  private static func attributes(of node: xmlNodePtr) -> [XMLElement.Attribute] {
    var attributes: [XMLElement.Attribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      attributes.append(
        XMLElement.Attribute(name: string(current.pointee.name), value: string(value)))
      if let value { clibxml2_free(value) }
      attribute = current.pointee.next
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map {
      String(decoding: UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))), as: UTF8.self)
    }
      ?? ""
  }

  private static func failure(_ finding: clibxml2_finding, _ name: String) -> DiagnosticsError {
    guard finding.is_set != 0 else {
      return error(name, "this is no XML", expected: "an element")
    }
    let text = withUnsafePointer(to: finding) { String(cString: clibxml2_message($0)) }
    let message = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return error(name, message, line: Int(finding.line), column: Int(finding.column))
  }

  static func error(
    _ file: String, _ message: String, expected: String? = nil, found: String? = nil,
    line: Int = 0, column: Int = 1
  ) -> DiagnosticsError {
    DiagnosticsError([
      Diagnostic(
        .error, message, expected: expected, found: found, file: file, line: line,
        column: line > 0 ? max(1, column) : 0)
    ])
  }
}
