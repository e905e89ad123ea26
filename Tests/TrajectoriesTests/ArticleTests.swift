import PDDL
import Testing
import Trajectories

/// The code of the articles in `Sources/Trajectories/Trajectories.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  /// The file of the example is not there: the reader says so.
  @Test func readingTraces() throws {
    func example(_ domain: Domain) throws {
      var reader = try TraceReader(path: "0.trajectory", vocabulary: TraceVocabulary(domain))
      while reader.next() { print(reader.state.block.records.count) }
      print(reader.findings)
    }
    #expect(throws: (any Error).self) { try example(Domain(name: "d")) }
  }
}
