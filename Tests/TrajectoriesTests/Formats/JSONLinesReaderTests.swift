import Testing

@testable import Trajectories

@Suite struct JSONLinesReaderTests {
  @Test func readsTransitions() throws {
    let text = """
      {"objects":{"a":"block"},"before":["(clear a)","(= (moves) 1)"],"action":"(pick-up a)","after":["(holding a)"],"time":1.5,"source":"robot \\"one\\""}
      {"action":"(pick-up a)","outcome":"rejected"}
      {"action":"(stack a b)","outcome":"faulted","after":["(clear b)"],"who":{"knows":[1,2]}}
      {"before":["(clear a)","(not (holding a))"],"action":"(pick-up a)","after":[],"partial":true}
      """
    let (traces, findings, format) = try Blocks.read(text)
    #expect(format == .jsonl)
    #expect(findings.isEmpty)
    #expect(
      traces.flatMap(\.transitions).map(Blocks.line) == [
        "1: [(clear a) (moves)=1.0] (pick-up a) [(holding a)]",
        "2: [(holding a)] (pick-up a) rejected [(holding a)]",
        "3: [(holding a)] (stack a b) faulted [(clear b)]",
        "4: [(clear a) -(holding a) ?] (pick-up a) [ ?]",
      ])
    #expect(traces[0].transitions[0].time == 1.5)
    #expect(traces[0].transitions[0].source == "robot \"one\"")
  }

  @Test func aDamagedLineHidesTheStateAfterIt() throws {
    let text = """
      {"before":["(clear a)"],"action":"(pick-up a)","after":["(holding a)"]}
      {"action":"(stack a b)","after":"nothing"}
      {"action":"(pick-up a)","after":["(holding a)"]}
      {"action":"(stack a b)","af
      """
    let lines = try Blocks.lines(text)
    #expect(
      lines == [
        "1: [(clear a)] (pick-up a) [(holding a)]", "3: [ ?] (pick-up a) [(holding a)]",
        "t:2:33: error: a line is no transition, expected '[', found '\"nothing\"}'",
        "t:4:28: error: the file ends inside a line, expected '\"', found the end of the line",
      ])
  }

  /// Traces of one file may give a name to different objects.
  @Test func everyTraceHasItsOwnObjects() throws {
    let domain = """
      (define (domain d) (:types a b) (:predicates (p ?x - a) (q ?x - b))
        (:action f :parameters (?x - a)) (:action g :parameters (?x - b)))
      """
    let text = """
      {"objects":{"o":"a"},"before":["(p o)"],"action":"(f o)","after":[]}
      {"objects":{"o":"b"},"before":["(q o)"],"action":"(g o)","after":[]}
      """
    #expect(
      try Blocks.lines(text, domain: domain) == ["1: [(p o)] (f o) []", "2: [(q o)] (g o) []"])
    let lists = """
      (trajectory (:objects o - a) (:init (p o)) (:action (f o)) (:state (not (p o))))
      (trajectory (:objects o - b) (:init (q o)) (:action (g o)) (:state (not (q o))))
      """
    #expect(
      try Blocks.lines(lists, domain: domain) == [
        "1: [(p o)] (f o) [-(p o) ?]", "2: [(q o)] (g o) [-(q o) ?]",
      ])
  }
}
