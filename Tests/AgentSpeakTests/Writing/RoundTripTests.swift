import AgentSpeak
import Testing

/// What is written reads back as the same: random terms and programs of everything that the language has.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<300) func termsReadBackAsTheSame(seed: Int) throws {
    var random = RandomPrograms(seed: seed)
    for depth in 0..<5 {
      let term = random.term(depth)
      let text = TermWriter.text(term, names: RandomPrograms.names)
      let again = try TermReader.read(SourceText(text))
      #expect(again.term.numbered(by: again.variables) == term, "\(text)")
    }
  }

  @Test(arguments: 0..<300) func programsReadBackAsTheSame(seed: Int) throws {
    var random = RandomPrograms(seed: 1000 + seed)
    let program = random.program(depth: 1 + seed % 4)
    let text = ProgramWriter.text(program)
    let again = try ProgramReader.read(SourceText(text)).get()
    #expect(again.signature == program.signature, "\(text)")
  }

  @Test(arguments: 0..<50) func bodiesReadBackAsTheSame(seed: Int) throws {
    var random = RandomPrograms(seed: 2000 + seed)
    let body = Formula.term(of: random.body(3))
    let written = TermWriter.text(body, names: RandomPrograms.names)
    let again = try TermReader.readBody(SourceText(String(written.dropFirst(2).dropLast(1))))
    #expect(again.term.numbered(by: again.variables) == body, "\(written)")
  }
}
