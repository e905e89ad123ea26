internal import PDDL

/// The default settings of a model: what `<default>` says of elements that leave attributes out.
///
/// A class has the settings of the class that it is nested in and its own. An element belongs to the class that
/// it names, else to the `childclass` of the nearest body around it that has one, else to the outermost.
struct MJCFDefaults {
  /// The elements and attributes that are read at all.
  private static let elements: Set<String> = ["geom", "joint", "site"]
  private static let attributes: Set<String> = [
    "type", "size", "pos", "quat", "euler", "axisangle", "xyaxes", "zaxis", "fromto", "friction",
    "density", "mass", "axis", "range", "limited",
  ]
  private static let rotations: Set<String> = ["quat", "euler", "axisangle", "xyaxes", "zaxis"]
  private static let mostClasses = 1000

  /// Values by attribute, by element.
  private typealias Settings = [String: [String: String]]

  private let file: String
  private var classes: [String: Settings] = [:]
  /// The class of the outermost `<default>`.
  private var main: String?
  /// Whether an element is a `<default>` or in one.
  private var isSetting: [Bool]
  /// The class that an element hands on to those in it.
  private var childClasses: [String?]

  /// Reads the default settings of a document, wherever in it they are.
  ///
  /// - Throws: a finding for a nested `<default>` without a class and for more than 1000 classes.
  init(_ document: XMLDocument) throws(DiagnosticsError) {
    file = document.name
    let all = document.elements
    isSetting = Array(repeating: false, count: all.count)
    childClasses = Array(repeating: nil, count: all.count)
    var own: [Int: Settings] = [:]
    var order: [Int] = []
    for (index, element) in all.enumerated() {
      guard let parent = element.parent else { continue }
      childClasses[index] = element["childclass"] ?? childClasses[parent]
      isSetting[index] = element.name == "default" || isSetting[parent]
      if element.name == "default" {
        order.append(index)
      } else if all[parent].name == "default", Self.elements.contains(element.name) {
        for attribute in element.attributes where Self.attributes.contains(attribute.name) {
          own[parent, default: [:]][element.name, default: [:]][attribute.name] = attribute.value
        }
      }
    }
    guard order.count <= Self.mostClasses else {
      throw XMLDocument.error(
        file, "there are too many classes of defaults", expected: "at most \(Self.mostClasses)",
        found: "\(order.count)")
    }
    var names: [Int: String] = [:]
    for index in order {
      let element = all[index]
      let outer = element.parent.flatMap { names[$0] }
      guard let name = element["class"] ?? (outer == nil ? "main" : nil) else {
        throw XMLDocument.error(
          file, "a <default> inside another has no class", expected: "class=\"…\"",
          line: element.line)
      }
      names[index] = name
      if outer == nil, main == nil { main = name }
      var settings = (outer ?? main).flatMap { classes[$0] } ?? [:]
      // The same class may be written in parts.
      settings.merge(classes[name] ?? [:]) { $0.merging($1) { $1 } }
      settings.merge(own[index] ?? [:]) { Self.overlaid($0, by: $1) }
      classes[name] = settings
    }
  }

  /// Whether an element only says what others are by default.
  func isSetting(_ index: Int) -> Bool { isSetting[index] }

  /// An element with what it leaves out filled in.
  ///
  /// - Throws: a finding for a class that there is none of.
  func completed(_ element: XMLElement, at index: Int) throws(DiagnosticsError) -> XMLElement {
    guard Self.elements.contains(element.name) else { return element }
    let wanted = element["class"] ?? childClasses[index]
    if let wanted, classes[wanted] == nil {
      throw XMLDocument.error(
        file, "there is no class of defaults of this name", found: "\"\(wanted.prefix(40))\"",
        line: element.line)
    }
    guard let name = wanted ?? main, let settings = classes[name]?[element.name] else {
      return element
    }
    var given: [String: String] = [:]
    for attribute in element.attributes { given[attribute.name] = attribute.value }
    var element = element
    let complete = Self.overlaid(settings, by: given)
    element.attributes = complete.keys.sorted().map {
      XMLElement.Attribute(name: $0, value: complete[$0] ?? "")
    }
    return element
  }

  /// Settings under others; a rotation said in one way takes the place of one said in another.
  private static func overlaid(
    _ below: [String: String], by above: [String: String]
  ) -> [String: String] {
    var result = below
    if above.keys.contains(where: rotations.contains) {
      for name in rotations { result[name] = nil }
    }
    return result.merging(above) { $1 }
  }
}
