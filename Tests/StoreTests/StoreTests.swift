import Glibc
import Store
import TestSupport
import Testing

@Suite struct StoreTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path(of: "praxis.db"))
  }

  private func reopened() throws -> Store {
    let copy = folder.path(of: "copy.db")
    for suffix in ["", "-wal"] {
      // What a process that is killed now leaves behind: the file as it is, the log beside it.
      let bytes = try? bytes(of: store.path + suffix)
      if let bytes { try folder.write(bytes: bytes, to: "copy.db\(suffix)") }
    }
    return try Store(path: copy)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  @Test func domainsAndProblemsAreKept() async throws {
    let domain = try await store.addDomain(name: "lamps", text: "(define (domain lamps))")
    let problem = try await store.addProblem(
      domain: domain.id, name: "one", text: "(define (problem one))")
    let copy = try reopened()
    #expect(try await copy.domain(domain.id) == domain)
    #expect(try await copy.problem(problem.id) == problem)
    #expect(try await copy.problems(domain: domain.id).elements == [problem])
    #expect(try await copy.integrityProblems() == [])
  }

  @Test func listsComeInPages() async throws {
    var ids: [String] = []
    for number in 0..<5 {
      ids.insert(try await store.addDomain(name: "d\(number)", text: "").id, at: 0)
    }
    let first = try await store.domains(limit: 2)
    #expect(first.elements.map(\.id) == Array(ids[0..<2]))
    let second = try await store.domains(limit: 2, after: first.next)
    #expect(second.elements.map(\.id) == Array(ids[2..<4]))
    let last = try await store.domains(limit: 2, after: second.next)
    #expect(last.elements.map(\.id) == [ids[4]])
    #expect(last.next == nil)
  }

  @Test(arguments: ["'; DROP TABLE domain; --", "../../etc/passwd", "%", "é\n\"", ""])
  func namesAreOnlyNames(name: String) async throws {
    let domain = try await store.addDomain(name: name, text: name)
    #expect(try await store.domain(domain.id).name == name)
    await #expect(throws: StoreError.isMissing(kind: "domain", id: name)) {
      try await store.domain(name)
    }
    #expect(try await store.domains(after: name).elements.count <= 1)
  }

  @Test func whatIsNeededIsNotRemoved() async throws {
    let domain = try await store.addDomain(name: "d", text: "")
    let problem = try await store.addProblem(domain: domain.id, name: "p", text: "")
    await #expect(
      throws: StoreError.isNeeded(kind: "domain", id: domain.id, by: problem.id)
    ) { try await store.removeDomain(domain.id) }
    try await store.removeProblem(problem.id)
    try await store.removeDomain(domain.id)
    await #expect(throws: StoreError.isMissing(kind: "domain", id: domain.id)) {
      try await store.removeDomain(domain.id)
    }
    await #expect(throws: StoreError.isMissing(kind: "domain", id: "none")) {
      try await store.addProblem(domain: "none", name: "p", text: "")
    }
  }

  @Test func jobsEndWithWhatTheyFound() async throws {
    let domain = try await store.addDomain(name: "d", text: "")
    let problem = try await store.addProblem(domain: domain.id, name: "p", text: "")
    let job = try await store.addJob(kind: "plan", request: "{}")
    #expect(job.state == .accepted)
    try await store.endJob(
      job.id, JobEnd(.answered, answer: "{\"cost\":1}", processorTime: 0.5, peakMemory: 1000),
      plans: [
        NewPlan(domain: domain.id, problem: problem.id, text: "(a)\n", steps: 1, cost: 1)
      ])
    let copy = try reopened()
    let ended = try await copy.job(job.id)
    #expect(ended.state == .answered)
    #expect(ended.answer == "{\"cost\":1}")
    #expect(ended.finished != nil)
    #expect(try await copy.plans(problem: problem.id).elements.map(\.text) == ["(a)\n"])
    #expect(try await copy.plans(job: job.id).elements.map(\.cost) == [1])
    #expect(try await copy.plans(problem: "other").elements.isEmpty)
  }

  @Test func jobsThatWereNotDoneAreTakenUp() async throws {
    let first = try await store.addJob(kind: "plan", request: "1")
    let second = try await store.addJob(kind: "plan", request: "2")
    let done = try await store.addJob(kind: "plan", request: "3")
    try await store.endJob(done.id, JobEnd(.cancelled))
    for attempt in 0..<3 {
      let jobs = try await store.resumeJobs()
      #expect(jobs.map(\.id) == [first.id, second.id])
      #expect(jobs.map(\.attempts) == [attempt, 0])
      try await store.startJob(first.id)
    }
    // What was started three times and never done may be what ended the process; what only waited
    // goes on waiting.
    #expect(try await store.resumeJobs().map(\.id) == [second.id])
    let failed = try await store.job(first.id)
    #expect(failed.state == .failed)
    #expect(failed.message?.contains("ended 3 times") == true)
    #expect(try await store.jobs(state: .failed).elements.count == 1)
    await #expect(throws: StoreError.isMissing(kind: "job", id: "none")) {
      try await store.startJob("none")
    }
  }

  @Test func oldJobsAreRemovedWithTheirPlans() async throws {
    let job = try await store.addJob(kind: "plan", request: "{}")
    try await store.endJob(
      job.id, JobEnd(.answered),
      plans: [NewPlan(domain: nil, problem: nil, text: "", steps: 0, cost: 0)])
    let waiting = try await store.addJob(kind: "plan", request: "{}")
    #expect(try await store.removeJobs(acceptedBefore: 4e9) == 1)
    #expect(try await store.plans().elements.isEmpty)
    #expect(try await store.jobs().elements.map(\.id) == [waiting.id])
  }

  @Test func journalsGrowInOrder() async throws {
    let bob = try await store.addSociety(name: "bob", request: "{}", agents: ["bob"])
    let alice = try await store.addSociety(name: "alice", request: "{}", agents: ["alice"])
    var news = SocietyNews()
    news.entries = [("print", "1"), ("log", "2")]
    try await store.record(news, of: bob.id)
    news.entries = [("print", "a")]
    try await store.record(news, of: alice.id)
    news.entries = [("print", "3")]
    try await store.record(news, of: bob.id)
    let entries = try await store.journal(of: bob.id, after: 1)
    #expect(entries.map(\.number) == [2, 3])
    #expect(entries.map(\.body) == ["2", "3"])
  }

  /// Inputs are kept until a checkpoint has them.
  @Test func checkpointsTakeTheInputsBeforeThem() async throws {
    let society = try await store.addSociety(name: "bob", request: "{}", agents: ["bob"])
    var news = SocietyNews()
    news.inputs = [(1, "one"), (2, "two"), (3, "three")]
    news.run = .some("{}")
    try await store.record(news, of: society.id)
    #expect(try await store.runningSocieties() == [society.id])
    var minds = try await store.minds(of: society.id)
    #expect(minds.checkpoint == nil)
    #expect(minds.inputs.map(\.body) == ["one", "two", "three"])

    news = SocietyNews()
    let checkpoint = SocietyCheckpoint(
      state: [0, 255, 7], world: "w", inputs: 2, cycles: 9, agents: ["bob", "ann"])
    news.checkpoint = checkpoint
    news.run = .some(nil)
    try await store.record(news, of: society.id)
    minds = try await store.minds(of: society.id)
    #expect(minds.checkpoint == checkpoint)
    #expect(minds.inputs.map(\.number) == [3])
    #expect(try await store.runningSocieties() == [])
    #expect(try await store.society(society.id).agents == ["bob", "ann"])

    try await store.removeSociety(society.id)
    #expect(try await store.journal(of: society.id) == [])
    await #expect(throws: StoreError.isMissing(kind: "society", id: society.id)) {
      try await store.record(news, of: society.id)
    }
  }

  @Test func oneProcessHasAFileOpen() throws {
    #expect(throws: StoreError.isInUse(store.path)) { try Store(path: store.path) }
    #expect("\(StoreError.isInUse("x.db"))".hasPrefix("x.db is in use by another process"))
  }

  @Test func fileCanBeOpenedAgainAfterItIsClosed() async throws {
    let path = folder.path(of: "second.db")
    var second: Store? = try Store(path: path)
    let domain = try await second?.addDomain(name: "d", text: "")
    try second?.close()
    second = nil
    let third = try Store(path: path)
    #expect(try await third.domains().elements == [try #require(domain)])
  }

  @Test func fileThatIsNoDatabaseIsLeftAlone() throws {
    let path = try folder.write(String(repeating: "no database\n", count: 100), to: "notes.txt")
    #expect(throws: StoreError.self) { try Store(path: path) }
    #expect(try folder.read("notes.txt").hasPrefix("no database"))
    #expect(throws: StoreError.self) { try Store(path: "/nowhere/praxis.db") }
  }
}
