import PDDL
import TestSupport
import Testing

@testable import Trajectories

@Suite struct TraceReaderTests {
  /// Reading through a window that moves over the file gives what reading at once does.
  @Test(arguments: TraceFormat.allCases)
  func windowsDoNotMatter(format: TraceFormat) throws {
    let (vocabulary, traces) = try TraceWriterTests.traces(seed: 5, format)
    var many: [Trace] = []
    // In a table a transition takes the fewest bytes.
    while many.count < (format == .csv ? 4000 : 600) { many += traces }
    let text = TraceWriter(format, vocabulary: vocabulary).text(many)
    #expect(text.utf8.count > ByteStream.chunkSize)
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "trace")
    var streamed = try TraceReader(path: path, vocabulary: vocabulary)
    var whole = try TraceReader(text: text, vocabulary: vocabulary)
    let copies = TraceDecoder.traces(of: &streamed)
    #expect(copies == TraceDecoder.traces(of: &whole))
    #expect(copies.flatMap(\.transitions).count == many.flatMap(\.transitions).count)
    #expect(streamed.findings == [])
  }

  /// Whatever bytes a trace has, reading it ends, and what does not change is read.
  @Test(arguments: TraceFormat.allCases, 0..<30)
  func damageIsSurvived(format: TraceFormat, seed: Int) throws {
    let (vocabulary, traces) = try TraceWriterTests.traces(seed: 5, format)
    var bytes = Array(TraceWriter(format, vocabulary: vocabulary).text(traces).utf8)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(Array("(){}[]\",:-=\\\n 9".utf8).randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes: bytes, to: "trace")
    var reader = try TraceReader(path: path, vocabulary: vocabulary, format: format)
    _ = TraceDecoder.traces(of: &reader)
    #expect(reader.findings.count <= 101)
    #expect(reader.findings.allSatisfy { $0.line > 0 || $0.message.contains("more findings") })
  }

  @Test func unknownFormatsAndMissingFilesAreFindings() throws {
    let empty = #expect(throws: DiagnosticsError.self) {
      _ = try TraceReader(text: "(define (domain d))", name: "t", vocabulary: Blocks.vocabulary)
    }
    #expect(
      empty?.diagnostics.map(\.description) == [
        "t: error: this is no trace of a known format, "
          + "expected trajectory, amlgym, observation, fama, csv, jsonl"
      ])
    let missing = #expect(throws: DiagnosticsError.self) {
      _ = try TraceReader(path: "/no/such/file", vocabulary: Blocks.vocabulary)
    }
    #expect(
      missing?.diagnostics.map(\.description) == [
        "/no/such/file: error: cannot read the file, expected a readable file, "
          + "found no such file or directory"
      ])
  }

  @Test func objectsOfAProblemAreChecked() throws {
    let text = "(:trajectory (:state (clear a)\n (clear b) (clear t)))"
    let (_, findings, _) = try Blocks.read(
      text, objects: [TypedName("a", type: TypeExpression("block")), TypedName("t")])
    #expect(
      findings == [
        "t:2:2: error: unknown object 'b', expected an object of the problem, found 'b'",
        "t:2:12: error: object 't' is of the wrong type for ?x of 'clear', expected block, "
          + "found object",
      ])
  }
}
