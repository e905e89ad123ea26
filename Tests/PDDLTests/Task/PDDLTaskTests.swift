import PDDL
import Testing

@Suite struct PDDLTaskTests {
  @Test func nestingToTheLimitSurvivesEveryPass() throws {
    let text = DeepNesting.domain()
    let reading = DomainReader.read(SourceText(text, name: "t"))
    #expect(reading.diagnostics == [])
    let domain = try #require(reading.value)
    #expect(DomainChecker.check(domain, source: SourceText(text)).count == 1)
    #expect(LanguageFeature.used(by: domain).contains(.conditionalEffects))
    let again = DomainReader.read(SourceText(PDDLWriter.text(domain), name: "again"))
    #expect(try again.get() == domain)
    #expect(again.value?.hashValue == domain.hashValue)
  }
}
