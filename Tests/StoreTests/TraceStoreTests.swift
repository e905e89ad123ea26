import PDDL
import Store
import TestSupport
import Testing
import Trajectories
import Validation

@Suite struct TraceStoreTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path(of: "praxis.db"))
  }

  private func task(_ name: String) throws -> PDDLTask { try ProjectFolder.task(name, "p02") }

  private func decoded(_ text: String, _ vocabulary: TraceVocabulary) throws -> [Trace] {
    var reader = try TraceReader(text: text, vocabulary: vocabulary)
    let traces = TraceDecoder.traces(of: &reader)
    #expect(reader.findings.isEmpty)
    return traces
  }

  /// What does not depend on where it stands: atoms in any order, no line numbers.
  private struct Essence: Equatable {
    struct State: Equatable {
      var trueAtoms: Set<GroundAtom>
      var falseAtoms: Set<GroundAtom>
      var values: Set<NumericValue>
      var isPartial: Bool

      init(_ state: ObservedState) {
        trueAtoms = Set(state.trueAtoms)
        falseAtoms = Set(state.falseAtoms)
        values = Set(state.values)
        isPartial = state.isPartial
      }
    }

    var objects: Set<TypedName>
    var actions: [PlanStep]
    var outcomes: [Outcome]
    var states: [State]

    init(_ trace: Trace) {
      objects = Set(trace.objects)
      actions = trace.transitions.map(\.action)
      outcomes = trace.transitions.map(\.outcome)
      states = trace.transitions.flatMap { [State($0.before), State($0.after)] }
    }
  }

  private func essence(_ traces: [Trace]) -> [Essence] {
    traces.map { Essence($0) }
  }

  /// What comes out of the store is what went in: complete and partial states, rejections, values,
  /// several runs in a file.
  @Test(arguments: [("hanoi", 1.0, 0.0), ("legged-scout", 1.0, 0.3), ("logistics", 0.7, 0.2)])
  func tracesComeOutAsTheyWentIn(name: String, observability: Double, rejections: Double)
    async throws
  {
    let task = try task(name)
    let vocabulary = TraceVocabulary(task.domain)
    var options = Simulator.Options()
    options.steps = 60
    options.observability = observability
    options.rejections = rejections
    let simulator = try Simulator(
      World(domain: task.domain, problem: task.problem), options: options)
    let text = TraceWriter(.jsonl, vocabulary: vocabulary).text((0..<3).map { simulator.trace($0) })
    let domain = try await store.addDomain(name: name, text: PDDLWriter.text(task.domain))
    let stored = try store.importTrace(
      from: TraceReader(text: text, vocabulary: vocabulary), domain: domain.id, name: "t")
    var exported = ""
    try store.exportTrace(stored.id, vocabulary: vocabulary) { exported += $0 }
    let expected = essence(try decoded(text, vocabulary))
    #expect(essence(try decoded(exported, vocabulary)) == expected)
    #expect(stored.runs == 3)
    #expect(stored.transitions == expected.map(\.actions.count).reduce(0, +))
  }

  /// A long trace is stored in several chunks, each a fraction of the text.
  @Test func longTracesTakeFewBytes() async throws {
    let text = "(define (domain doors) (:predicates (open ?d)) (:action turn :parameters (?d)))"
    let domain = try DomainReader.read(SourceText(text, name: "doors")).get()
    let vocabulary = TraceVocabulary(domain)
    let doors = (0..<150).map { "door\($0)" }
    var state = ObservedState(doors.map { GroundAtom("open", [$0]) })
    var trace = Trace(objects: doors.map { TypedName($0) })
    for step in 0..<300 {
      let before = state
      let atom = GroundAtom("open", [doors[step * 7 % doors.count]])
      if let index = state.trueAtoms.firstIndex(of: atom) {
        state.trueAtoms.remove(at: index)
      } else {
        state.trueAtoms.append(atom)
      }
      trace.transitions.append(
        Transition(before: before, action: PlanStep("turn", atom.arguments), after: state))
    }
    let lines = TraceWriter(.jsonl, vocabulary: vocabulary).text([trace])
    let kept = try await store.addDomain(name: "doors", text: text)
    let stored = try store.importTrace(
      from: TraceReader(text: lines, vocabulary: vocabulary), domain: kept.id, name: "long")
    #expect(stored.transitions == 300)
    #expect(stored.bytes * 50 < lines.utf8.count)
    var pieces = 0
    var exported = ""
    try store.exportTrace(stored.id, vocabulary: vocabulary) {
      pieces += 1
      exported += $0
    }
    #expect(pieces > 1)
    #expect(essence(try decoded(exported, vocabulary)) == essence([trace]))
  }

  @Test func damagedTraceLeavesNothingBehind() async throws {
    let task = try task("hanoi")
    let domain = try await store.addDomain(name: "hanoi", text: "")
    let line = "{\"before\":[],\"action\":\"(move d1 d2 p1)\",\"after\":[\"(unknown d1)\"]}\n"
    #expect(throws: DiagnosticsError.self) {
      try store.importTrace(
        from: TraceReader(text: line, vocabulary: TraceVocabulary(task.domain)),
        domain: domain.id, name: "t")
    }
    #expect(try await store.traces().elements.isEmpty)
    #expect(throws: StoreError.isMissing(kind: "domain", id: "none")) {
      try store.importTrace(
        from: TraceReader(text: line, vocabulary: TraceVocabulary(task.domain)), domain: "none",
        name: "t")
    }
  }

  @Test func modelsKnowTheirLineage() async throws {
    let task = try task("hanoi")
    let vocabulary = TraceVocabulary(task.domain)
    let simulator = try Simulator(
      World(domain: task.domain, problem: task.problem), options: Simulator.Options())
    let text = TraceWriter(.jsonl, vocabulary: vocabulary).text([simulator.trace(0)])
    let domain = try await store.addDomain(name: "hanoi", text: "skeleton")
    let trace = try store.importTrace(
      from: TraceReader(text: text, vocabulary: vocabulary), domain: domain.id, name: "t")
    let job = try await store.addJob(kind: "learn", request: "{}")
    try await store.endJob(
      job.id, JobEnd(.answered),
      model: NewModel(
        skeleton: domain.id, algorithm: "esam", bound: "safe", text: "learned", evidence: "{}",
        traces: [trace.id]))
    let model = try #require(try await store.models().elements.first)
    #expect(model.traces == [trace.id])
    #expect(model.job == job.id)
    #expect(try await store.model(model.id) == model)
    await #expect(throws: StoreError.isNeeded(kind: "trace", id: trace.id, by: model.id)) {
      try await store.removeTrace(trace.id)
    }
  }
}
