import AgentSpeak
import Testing

/// The code of the articles in `Sources/AgentSpeak/AgentSpeak.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  @Test func readingAgentPrograms() {
    let reading = ProgramReader.read(SourceText("likes(ann,tea). !serve(tea).", name: "bob.asl"))
    for finding in reading.diagnostics { print(finding) }
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.value?.parts.count == 2)
  }
}
