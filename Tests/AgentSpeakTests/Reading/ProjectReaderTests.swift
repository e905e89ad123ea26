import AgentSpeak
import Testing

@Suite struct ProjectReaderTests {
  @Test func readsADescription() throws {
    let project = try ProjectReader.read(
      SourceText(
        """
        /* a house */
        MAS house {
          infrastructure: Local(pool,4)
          environment: env.House(3, "x")
          agents: robot; // the first
                  owner people/owner.asl [verbose=2, events=requeue] agentClass my.Owner #3 at "host";
                  w "workers/w.asl";
          aslSourcePath: "src/asl"; "lib";
        }
        """)
    ).get()
    #expect(project.name == "house")
    #expect(project.infrastructure?.description == "Local(pool,4)")
    #expect(project.environment?.description == "env.House(3,\"x\")")
    #expect(project.agents.map(\.file) == ["robot.asl", "people/owner.asl", "workers/w.asl"])
    #expect(project.agents.flatMap(\.names) == ["robot", "owner1", "owner2", "owner3", "w"])
    #expect(
      project.agents[1].options == ["verbose": .number(2), "events": .atom(named: "requeue")])
    #expect(project.agents[1].classes["agentClass"]?.functor == "my.Owner")
    #expect(project.sourcePaths == ["src/asl", "lib"])
  }

  @Test(arguments: [
    ("agents: a;", "m.mas2j:1:1: error: expected 'MAS', found 'agents'"),
    ("MAS m {\n agent: a; }", "m.mas2j:2:2: error: there is no section 'agent'"),
    ("MAS m { agents: a #b; }", "m.mas2j:1:20: error: expected the number of agents, found 'b'"),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    let reading = ProjectReader.read(SourceText(text, name: "m.mas2j"))
    #expect(reading.diagnostics.map(\.description) == [finding])
  }
}
