import Testing

@testable import Agents

/// Who is there, and what they offer.
@Suite struct DirectoryTests {
  @Test func aNameThatIsTakenGetsANumber() {
    let directory = Directory()
    #expect(
      ["a", "b", "a", "a_2", "a"].map { directory.register($0) } == [
        "a", "b", "a_2", "a_2_2", "a_3",
      ])
    directory.unregister("a")
    #expect(!directory.contains("a") && directory.contains("a_2"))
    #expect(directory.register("a") == "a")
    #expect(directory.names == ["b", "a_2", "a_2_2", "a_3", "a"])
  }

  @Test func servicesAreFoundAndTold() {
    let directory = Directory()
    func service(_ agent: String, _ name: String) -> Directory.Service {
      Directory.Service(agent: agent, type: "", service: name)
    }
    #expect(directory.add(service("ann", "tea")) == [])
    #expect(directory.subscribe(service("eve", "tea")) == ["ann"])
    #expect(directory.subscribe(service("eve", "milk")) == [])
    #expect(directory.add(service("bob", "tea")) == ["eve"])
    // What is offered already is told to nobody again.
    #expect(directory.add(service("bob", "tea")) == [])
    #expect(directory.providers(of: "tea") == ["ann", "bob"])
    directory.remove(service("ann", "tea"))
    #expect(directory.providers(of: "tea") == ["bob"])
    directory.unregister("bob")
    directory.unregister("eve")
    #expect(directory.providers(of: "tea") == [])
    #expect(directory.add(service("cid", "tea")) == [])
  }

  @Test func agentsFindEachOther() throws {
    let result = try transcript([
      "cook":
        "!s. +!s <- .df_register(soup); .df_register(tea). +!make(D)[source(Who)] <- .send(Who, tell, made(D)).",
      "guest": """
      !s.
      +!s <- .df_subscribe(soup); .wait(5); .df_search(nothing, None); .print(None).
      +provider(Who, Service) <- .print(Who, " offers ", Service); .send(Who, achieve, make(soup)).
      +made(D)[source(Who)] <- .print(D, " of ", Who).
      """,
    ])
    #expect(
      result.lines.sorted() == ["guest: []", "guest: cook offers soup", "guest: soup of cook"])
  }
}
