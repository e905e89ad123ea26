import ModelLearning
import PDDL
import TestSupport
import Testing
import Trajectories
import Validation

/// The code of the articles in `Sources/ModelLearning/ModelLearning.docc`: `PackageTests` holds each block against this file.
@Suite struct ArticleTests {
  private let domain: Domain
  private let world: World

  init() throws {
    let task = try ProjectFolder.task("hanoi")
    domain = task.domain
    world = try World(domain: task.domain, problem: task.problem)
  }

  @Test func learningByActing() throws {
    let explorer = try Explorer(
      skeleton: domain, in: SimulatedEnvironment(world), strategy: FrontierStrategy())
    let report = try explorer.run(stepLimit: 1000)
    if let ending = report.ending { print(ending) }
    print(PDDLWriter.text(explorer.model(.safe).domain))
  }

  @Test func learningFromTraces() throws {
    let vocabulary = try LearningVocabulary(domain)
    let trace = try Simulator(world, options: Simulator.Options()).trace(0)
    let folder = try TemporaryFolder()
    let path = try folder.write(
      TraceWriter(.jsonl, vocabulary: vocabulary.traces).text([trace]), to: "trace.jsonl")
    var collector = EvidenceCollector(Evidence(vocabulary))
    var reader = try TraceReader(path: path, vocabulary: vocabulary.traces)
    collector.startTrace(path)
    while reader.next() { collector.collect(&reader.state) }
    let model = SAM().model(of: collector.evidence)
    #expect(!model.domain.actions.isEmpty)
  }
}
