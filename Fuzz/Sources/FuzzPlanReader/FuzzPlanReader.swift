import FuzzDriver
import PDDL

@_cdecl("FuzzPlanReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testReading)
}

/// Reads bytes as a plan and as s-expressions: nothing may trap, and a plan that reads without
/// errors must be the same after it was written and read again.
func testReading(_ bytes: [UInt8]) {
  let source = SourceText(name: "input", bytes: bytes)

  let plan = PlanReader.read(source)
  for diagnostic in plan.diagnostics { require(!diagnostic.rendered.isEmpty) }
  if let value = plan.value, !plan.hasErrors {
    let text = PlanWriter.text(value, costKind: .general)
    let again = PlanReader.read(SourceText(text, name: "written"))
    require(!again.hasErrors, "written plan has errors:\n\(text)\n\(again.diagnostics)")
    require(again.value == value, "plan changed:\n\(text)")
  }

  let tree = SExpressions.read(source)
  for diagnostic in tree.diagnostics { require(!diagnostic.rendered.isEmpty) }
  if let value = tree.value { testNesting(value) }
}

/// Every node ends behind itself and within its parent.
func testNesting(_ tree: SExpressions) {
  var visited = 0
  var pending = [tree.topLevel]
  while var siblings = pending.popLast() {
    guard let node = siblings.next() else { continue }
    visited += 1
    require(Int(tree.nodes[node].end) > node && Int(tree.nodes[node].end) <= tree.nodes.count)
    pending.append(siblings)
    if tree.isList(node) { pending.append(tree.children(of: node)) }
  }
  require(visited == tree.nodes.count)
}
