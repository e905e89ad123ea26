import AgentSpeak
import TestSupport
import Testing

/// Whatever stands in a file, reading it ends, with a program or with findings that have their place in it.
@Suite struct DamagedProgramTests {
  /// A program in which everything occurs that the grammar has.
  static let program = #"""
    { include("x.asl", ns) } { begin namespace(n,local) } ~p(1.5e-3)[a,source(self)|T]. {end}
    /* "no" */ h(X,[Y|_]) :- (b(X) | not N::c(-Y**2)) & X =.. [f,[],'A b'] & Y \== 3. // end
    !go("say \"x\" é")[hard_deadline(50)].
    @l[atomic] +!g(X) : X > 1 & .member(X,[1,2|[3]]) <: done(X)
      <- a; !b |&| (?c; !!d) ||| +e; -+f(2); ++k; --i; +<j; +>k[x];
         if (x(X) & not y) { z } elif (q) { } else { r; } for (m(M)) { .print(M) } while (w) { v };
         P = { @q +!h : c <- .x(1); !k }; +P; -{ +t }; R = { h(Z) :- b(Z) }. {
      +!s <- math.sqrt(X) + X div 2 mod 3 > 1.
      -?t. ^!g[state(S)] : true.
    }
    """#

  private func read(_ bytes: [UInt8]) -> Reading<Program> {
    ProgramReader.read(SourceText(name: "a", bytes: bytes))
  }

  /// Findings stand in lines that there are, under what there is.
  private func arePlaced(_ findings: [Diagnostic], in bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return findings.allSatisfy { finding in
      finding.line >= 1 && finding.line <= lines.count && finding.column >= 1
        && finding.column <= lines[finding.line - 1].count + 1
        && finding.rendered.hasSuffix("^") && !finding.message.contains("\n")
    }
  }

  @Test func theWholeProgramIsRight() {
    let reading = read(Array(Self.program.utf8))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    #expect(reading.value?.parts.count == 5)
  }

  @Test func aFileThatIsCutOffAnywhereIsRead() {
    let bytes = Array(Self.program.utf8)
    for count in 0..<bytes.count {
      let part = Array(bytes[..<count])
      let reading = read(part)
      #expect(arePlaced(reading.diagnostics, in: part), "cut off at \(count)")
      // What comes before the place stays as it was.
      if count > 100 { #expect((reading.value?.parts.count ?? 0) >= 1, "cut off at \(count)") }
    }
  }

  /// Where a file begins in the middle of something, the rest is read.
  @Test func aFileWithoutItsBeginningIsRead() {
    let bytes = Array(Self.program.utf8)
    for start in 0..<bytes.count where start % 3 == 0 {
      let part = Array(bytes[start...])
      #expect(arePlaced(read(part).diagnostics, in: part), "from \(start)")
    }
  }

  @Test(arguments: 0..<400) func changedBytesAreRead(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.program.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          "(){}[]\"'.;:@!?+-|&<>~^=,\n\\*/_X1a".utf8.randomElement(using: &random) ?? 0, at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
        bytes += bytes[place..<end]
      }
    }
    let reading = read(bytes)
    #expect(arePlaced(reading.diagnostics, in: bytes))
    guard !reading.hasErrors else { return }
    // What could be read can be written and read again.
    let written = ProgramWriter.text(try #require(reading.value))
    let again = ProgramReader.read(SourceText(written, name: "a"))
    #expect(again.diagnostics.isEmpty, "\(written)")
    #expect(again.value?.parts.count == reading.value?.parts.count)
  }

  @Test(arguments: 0..<100) func nonsenseIsRead(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "{", "}", "(", ")", "[", "]", ".", ";", ",", ":", "@", "+", "-", "!", "?", "^", "|", "|&|",
      "|||", "<-", ":-",
      "::", "&", "not", "if", "else", "elif", "for", "while", "begin", "end", "X", "_", "a",
      ".print", "1", "\"s\"", "=",
      "**", "=..", "<:", "~", "'q'", "div",
    ]
    let text = (0..<200).compactMap { _ in words.randomElement(using: &random) }.joined(
      separator: " ")
    let bytes = Array(text.utf8)
    let reading = read(bytes)
    #expect(arePlaced(reading.diagnostics, in: bytes))
    #expect(reading.hasErrors)
  }

  @Test func findingsHaveALimit() {
    let reading = read(Array(String(repeating: "b(1 2).\n", count: 5000).utf8))
    #expect(reading.diagnostics.count == 101)
    #expect(reading.diagnostics.last?.description == "a: error: 4900 more findings are not shown")
  }
}
