import PDDL
import Testing

@testable import Grounding

@Suite("Objects and types as numbers")
struct ObjectTableTests {
  private let domain = Domain(
    name: "d",
    types: [
      TypedName("vehicle"), TypedName("truck", type: TypeExpression("vehicle")),
      TypedName("boat", type: TypeExpression("vehicle")), TypedName("ghost"),
      TypedName("amphibian", type: TypeExpression(either: ["truck", "boat"])),
    ],
    constants: [TypedName("t", type: TypeExpression("truck"))])
  private let problem = Problem(
    name: "p", domainName: "d",
    objects: [
      TypedName("b", type: TypeExpression("boat")), TypedName("x"),
      TypedName("duck", type: TypeExpression("amphibian")),
      TypedName("v", type: TypeExpression("vehicle")),
    ])

  @Test("Constants come first; the members of a type are those of its subtypes too")
  func members() {
    var table = ObjectTable(domain: domain, problem: problem)
    #expect(table.names == ["t", "b", "x", "duck", "v"])
    #expect(table["duck"] == 3)
    #expect(table["nobody"] == nil)
    func members(_ type: TypeExpression) -> [String] {
      let number = table.intern(type)
      return table.members[number].map { table.names[Int($0)] }
    }
    #expect(members(.object) == ["t", "b", "x", "duck", "v"])
    #expect(members(TypeExpression("vehicle")) == ["t", "b", "duck", "v"])
    #expect(members(TypeExpression("boat")) == ["b", "duck"])
    #expect(members(TypeExpression("ghost")) == [])
    #expect(members(TypeExpression("unheard-of")) == [])
    #expect(members(TypeExpression(either: ["truck", "boat", "ghost"])) == ["t", "b", "duck"])
    #expect(members(TypeExpression(either: ["ghost", "object"])).count == 5)
  }

  @Test("A type expression has one number, whose bits are its members")
  func interning() {
    var table = ObjectTable(domain: domain, problem: problem)
    let boat = table.intern(TypeExpression("boat"))
    #expect(table.intern(TypeExpression("boat")) == boat)
    #expect(table.intern(.object) == ObjectTable.anything)
    #expect((0..<5).filter { table.isMember(Int32($0), of: boat) } == [1, 3])
  }

  @Test("A cycle of types has all their objects")
  func cycle() {
    let domain = Domain(
      name: "d",
      types: [
        TypedName("a", type: TypeExpression("b")), TypedName("b", type: TypeExpression("a")),
      ])
    let problem = Problem(
      name: "p", domainName: "d",
      objects: (0..<100).map {
        TypedName("o\($0)", type: TypeExpression($0.isMultiple(of: 2) ? "a" : "b"))
      })
    var table = ObjectTable(domain: domain, problem: problem)
    let number = table.intern(TypeExpression("a"))
    #expect(table.members[number].count == 100)
    #expect(table.isMember(99, of: number))
  }
}
