import AgentSpeak
import TestSupport
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

  static let project = #"""
    /* a house */ MAS house { // with people
      infrastructure: Local(pool,4)
      environment: env.House(3, "x") at "host";
      executionControl: jason.control.Simple
      agents: robot [beliefs="b(1),c", goals="g", cycles=3, events=requeue, nrcbp=2];
              owner people/owner.asl [verbose=2] agentArchClass A agentClass my.Owner beliefBaseClass B(1) #3 at "h";
      directives: d = my.Directive;
      classpath: "lib/*.jar";
      aslSourcePath: "src/asl"; "lib";
    }
    """#

  @Test func everySectionIsRead() throws {
    let reading = ProjectReader.read(SourceText(Self.project, name: "m"))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let project = try reading.get()
    #expect(project.agents[0].options["beliefs"] == .string("b(1),c"))
    #expect(project.agents[0].options["nrcbp"] == .number(2))
    #expect(project.agents[1].names == ["owner1", "owner2", "owner3"])
    #expect(project.agents[1].classes.count == 3)
    #expect(project.sourcePaths == ["src/asl", "lib"])
  }

  @Test func aFileThatIsCutOffAnywhereIsRead() {
    let bytes = Array(Self.project.utf8)
    for count in 0..<bytes.count - 1 {
      let reading = ProjectReader.read(SourceText(name: "m", bytes: Array(bytes[..<count])))
      #expect(reading.hasErrors, "cut off at \(count)")
    }
  }

  @Test(arguments: 0..<200) func changedBytesAreRead(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.project.utf8)
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    let reading = ProjectReader.read(SourceText(name: "m", bytes: bytes))
    #expect(reading.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 })
  }
}
