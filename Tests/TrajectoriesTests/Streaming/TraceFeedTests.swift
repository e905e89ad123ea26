import PDDL
import Testing

@testable import Trajectories

@Suite struct TraceFeedTests {
  static let domain = """
    (define (domain lamp) (:requirements :strips :typing)
      (:types lamp) (:predicates (lit ?l - lamp))
      (:action switch :parameters (?l - lamp) :precondition () :effect ()))
    """

  static func feed() throws -> TraceFeed {
    let domain = try DomainReader.read(SourceText(domain)).get()
    let lamp = TypedName("l1", type: TypeExpression("lamp"))
    return TraceFeed(TraceVocabulary(domain), objects: [lamp])
  }

  @Test func whatIsFedIsWhatIsRead() throws {
    let lit = ObservedState([GroundAtom("lit", ["l1"])])
    let dark = ObservedState()
    let step = PlanStep("switch", ["l1"])
    var feed = try Self.feed()
    try feed.start(in: dark)
    try feed.append(step, .succeeded, leadingTo: lit)
    try feed.append(step, .rejected, leadingTo: lit)
    try feed.append(step, .succeeded, leadingTo: dark)
    var decoder = TraceDecoder()
    decoder.decode(feed.state)
    decoder.finish(feed.state.symbols)
    #expect(
      decoder.traces.map(\.transitions) == [
        [
          Transition(before: dark, action: step, after: lit, line: 1),
          Transition(before: lit, action: step, after: lit, outcome: .rejected, line: 2),
          Transition(before: lit, action: step, after: dark, line: 3),
        ]
      ])
  }

  @Test func unknownNamesAreRefused() throws {
    var feed = try Self.feed()
    #expect(throws: TraceFeedError(description: "unknown object 'l2'")) {
      try feed.start(in: ObservedState([GroundAtom("lit", ["l2"])]))
    }
    #expect(throws: TraceFeedError(description: "unknown name 'burn'")) {
      try feed.append(PlanStep("burn", ["l1"]), .succeeded, leadingTo: ObservedState())
    }
  }
}
