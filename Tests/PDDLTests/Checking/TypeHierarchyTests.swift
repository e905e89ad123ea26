import PDDL
import Testing

@Suite struct TypeHierarchyTests {
  /// The hierarchy of the types of a text.
  private func hierarchy(_ types: String) throws -> TypeHierarchy {
    let source = SourceText("(define (domain d) (:types \(types)))")
    return TypeHierarchy(try DomainReader.read(source).get().types)
  }

  @Test func typesAreBelowTheirParentsAndObject() throws {
    let types = try hierarchy("truck car - vehicle vehicle place - thing loose")
    #expect(types.types == ["object", "truck", "vehicle", "car", "thing", "place", "loose"])
    #expect(types.ancestors(of: "truck") == ["truck", "vehicle", "thing", "object"])
    #expect(types.ancestors(of: "thing") == ["thing", "object"])
    #expect(types.ancestors(of: "object") == ["object"])
    #expect(types.parents(of: "loose") == ["object"])
    #expect(types.isSubtype("car", of: "vehicle"))
    #expect(!types.isSubtype("vehicle", of: "car"))
    #expect(!types.contains("ship"))
    #expect(types.cycles == [])
  }

  @Test func aTypeMayHaveSeveralParents() throws {
    let types = try hierarchy("area - object crate - surface area - surface x - (either y z)")
    #expect(types.parents(of: "area") == ["object", "surface"])
    #expect(types.ancestors(of: "x") == ["x", "y", "z", "object"])
  }

  @Test func eitherIsBelowWhatAllItsPartsAreBelow() throws {
    let types = try hierarchy("a b - u c - v")
    let ab = TypeExpression(either: ["a", "b"])
    let ac = TypeExpression(either: ["a", "c"])
    #expect(types.isSubtype(ab, of: TypeExpression("u")))
    #expect(!types.isSubtype(ac, of: TypeExpression("u")))
    #expect(types.isSubtype(TypeExpression("a"), of: ac))
    #expect(types.canOverlap(ac, TypeExpression("u")))
    #expect(!types.canOverlap(ab, TypeExpression("v")))
  }

  @Test func typesWithACommonSubtypeCanOverlap() throws {
    let types = try hierarchy("a - u a - v b - w")
    #expect(types.canOverlap(TypeExpression("u"), TypeExpression("v")))
    #expect(!types.canOverlap(TypeExpression("u"), TypeExpression("w")))
  }

  @Test(arguments: [
    ("a - a", [["a"]]), ("a - b b - a", [["a", "b"]]),
    ("x - a a - b b - c c - a y - x", [["a", "b", "c"]]),
    ("a - b a - c b - a c - a", [["a", "b"]]),
    ("a - b b - a c - d d - c", [["a", "b"], ["c", "d"]]),
    ("object - a a - object", [[String]]()),
  ])
  func cyclesAreFound(types: String, cycles: [[String]]) throws {
    #expect(try hierarchy(types).cycles == cycles)
  }

  @Test func longChainsAndCyclesAreNoTrouble() throws {
    let chain = (0..<20_000).map { "t\($0) - t\($0 + 1)" }.joined(separator: " ")
    let types = try hierarchy(chain)
    #expect(types.ancestors(of: "t0").count == 20_002)
    #expect(try hierarchy(chain + " t20000 - t0").cycles.first?.count == 20_001)
  }
}
