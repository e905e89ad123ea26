import TestSupport
import Testing

@Suite struct FileActionTests {
  @Test func agentsAreSavedIncludedAndListed() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "saved.asl")
    let first = try run(
      """
      b(1)[a]. r(X) :- b(X).
      !s.
      @p +!g(X) : r(X) <- .print("g ", X).
      +!s <- .save_agent("\(file)", [g(1)]); .list_files("\(folder.path)", ".*[.]asl", L); .print(L).
      """)
    #expect(first == ["[\"\(file)\"]"])
    let text = try folder.read("saved.asl")
    #expect(text.hasPrefix("r(X) :- b(X).\nb(1)[a,source(self)].\n!g(1).\n"))
    #expect(text.contains("@p[source(self)] +!g(X) : r(X) <- .print(\"g \",X).\n"))
    let second = try run("!s. @q +!s <- .include(\"\(file)\").")
    #expect(second == ["g 1"])
  }
}
