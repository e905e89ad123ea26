import AgentSpeak
import FuzzDriver

@_cdecl("FuzzAgentReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testReading)
}

/// Reads bytes as an agent program, a description of a system and a term: nothing may trap, and a
/// program that reads without errors must be the same after it was written and read again.
func testReading(_ bytes: [UInt8]) {
  let source = SourceText(name: "input", bytes: bytes)

  let reading = ProgramReader.read(source)
  for diagnostic in reading.diagnostics { require(!diagnostic.rendered.isEmpty) }
  if let program = reading.value, !reading.hasErrors {
    let text = ProgramWriter.text(program)
    let again = ProgramReader.read(SourceText(text, name: "written"))
    require(!again.hasErrors, "a written program has errors:\n\(text)\n\(again.diagnostics)")
    let second = again.value.map { ProgramWriter.text($0) }
    require(second == text, "the program changed:\n\(text)\n\(second ?? "")")
  }

  for diagnostic in ProjectReader.read(source).diagnostics { require(!diagnostic.rendered.isEmpty) }

  if let read = try? TermReader.read(source) {
    let text = read.term.description
    let again = try? TermReader.read(SourceText(text, name: "written"))
    require(again?.term.description == text, "the term changed:\n\(text)")
  }
}
