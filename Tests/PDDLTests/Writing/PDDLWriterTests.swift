import PDDL
import Testing

@Suite struct PDDLWriterTests {
  @Test(arguments: 0..<400)
  func whatIsWrittenReadsBackTheSame(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let domainText = PDDLWriter.text(task.domain)
    let problemText = PDDLWriter.text(task.problem)
    let read = try PDDLTask(
      domain: SourceText(domainText, name: "domain"),
      problem: SourceText(problemText, name: "problem"))
    #expect(try DomainReader.read(SourceText(domainText)).get() == task.domain)
    let problem = ProblemReader.read(SourceText(problemText), domain: task.domain)
    #expect(try problem.get() == task.problem)
    #expect(read.problem == task.problem)
    // Repeated declarations are all that completing a task would change.
    #expect(read.domain.actions == task.domain.actions)
  }
}
