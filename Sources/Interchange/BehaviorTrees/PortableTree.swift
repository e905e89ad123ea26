internal import PDDL

/// A tree that any program can run which registers the plan's actions: layer after layer, the steps of a layer
/// in parallel, each an element of the action's name with the parameters as ports.
struct PortableTree {
  /// Names that a port or an element must not have.
  private static let reservedPorts: Set<String> = [
    "id", "name", "_skipif", "_successif", "_failureif", "_while", "_onsuccess", "_onfailure",
    "_onhalted", "_post", "_autoremap", "_description",
  ]
  private static let reservedNodes: Set<String> = [
    "root", "include", "behaviortree", "treenodesmodel", "subtree", "action", "condition",
    "control", "decorator",
  ]

  private let graph: PlanGraph
  private let actions: [(name: String, parameters: [TypedName])]
  private let nodes: [String: String]

  init(_ graph: PlanGraph, _ domain: Domain) {
    self.graph = graph
    let used = Set(graph.steps.map(\.action))
    let all =
      domain.actions.map { ($0.name, $0.parameters) }
      + domain.durativeActions.map { ($0.name, $0.parameters) }
    actions = all.filter { used.contains($0.0) }.map { (name: $0.0, parameters: $0.1) }
    nodes = Self.unique(actions.map(\.name), avoiding: Self.reservedNodes)
  }

  func xml() -> String {
    var writer = XMLWriter()
    writer.begin("root", ["BTCPP_format": "4", "main_tree_to_execute": "MainTree"])
    writer.begin("BehaviorTree", ["ID": "MainTree"])
    writer.begin("Sequence", ["name": "plan"])
    if graph.steps.isEmpty { writer.leaf("AlwaysSuccess") }
    for layer in graph.layers {
      if layer.count > 1 {
        writer.begin(
          "Parallel", ["success_count": String(layer.count), "failure_count": "1"])
      }
      for step in layer { write(step, &writer) }
      if layer.count > 1 { writer.end() }
    }
    writer.end()
    writer.end()
    writer.begin("TreeNodesModel")
    for action in actions {
      writer.begin("Action", ["ID": nodes[action.name] ?? action.name])
      let ports = ports(of: action.parameters)
      for parameter in action.parameters {
        writer.leaf(
          "input_port", ["name": ports[parameter.name] ?? parameter.name, "type": "std::string"])
      }
      writer.end()
    }
    writer.end()
    writer.end()
    return writer.text
  }

  private func write(_ step: Int, _ writer: inout XMLWriter) {
    let action = graph.steps[step].action
    let parameters = actions.first { $0.name == action }?.parameters ?? []
    let ports = ports(of: parameters)
    var values: [(String, String)] = [("name", graph.names[step])]
    for (parameter, argument) in zip(parameters, graph.steps[step].arguments) {
      values.append((ports[parameter.name] ?? parameter.name, argument))
    }
    writer.leaf(nodes[action] ?? action, values: values)
  }

  private func ports(of parameters: [TypedName]) -> [String: String] {
    Self.unique(parameters.map(\.name), avoiding: Self.reservedPorts)
  }

  /// Names that are names of XML and of BehaviorTree.CPP, all different.
  private static func unique(_ names: [String], avoiding reserved: Set<String>) -> [String: String]
  {
    var result: [String: String] = [:]
    var taken = reserved
    for name in names where result[name] == nil {
      var clean = String(
        String.UnicodeScalarView(
          name.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-": scalar
            default: "_"
            }
          }))
      if clean.first.map({ $0.isNumber || $0 == "-" || $0 == "_" }) ?? true { clean = "a" + clean }
      while !taken.insert(clean.lowercased()).inserted { clean += "_" }
      result[name] = clean
    }
    return result
  }
}
