import Grounding
import Testing

@Suite("Writing SAS text")
struct SASWriterTests {
  @Test("What was read is written again word for word")
  func roundTrip() throws {
    let task = try SASReader.read(Array(doorTask.utf8))
    #expect(SASWriter.text(task) == doorTask)
  }

  @Test("A task without goal facts gets one that is true: Fast Downward refuses it otherwise")
  func emptyGoal() throws {
    var task = FiniteDomainTask()
    task.domainSizes = [2]
    task.axiomLayers = [-1]
    task.initialValues = [1]
    task.names.words = ["p"]
    task.names.facts = RaggedArray(rows: [[0], [TaskNames.negated, 0]])
    task.names.firstFact = [0]
    let again = try SASReader.read(Array(SASWriter.text(task).utf8))
    #expect(again.domainSizes == [2, 2])
    #expect(again.initialValues == [1, 0])
    #expect(again.goal == [FiniteDomainTask.Fact(1, 0)])
  }
}
