import Glibc
import TestSupport
import Testing
import Workers

@Suite struct WorkerProcessTests {
  private func run(
    _ script: String, limits: WorkerProcess.Limits = .init(), onLine: ((String) -> Void)? = nil
  ) throws -> WorkerProcess.Result {
    let folder = try WorkFolder()
    return try WorkerProcess(
      executable: "/bin/sh", arguments: ["-c", script], folder: folder.path, limits: limits
    ).run(onLine: onLine)
  }

  @Test func outputErrorsAndStatusAreTold() throws {
    let result = try run("echo out; echo err >&2; exit 3")
    #expect(result.output == "out\n")
    #expect(result.errors == "err\n")
    #expect(result.status == 3)
    #expect(result.signal == nil)
  }

  @Test func linesComeOneByOne() throws {
    var lines: [String] = []
    let result = try run("printf 'a\\nb b\\n\\nlast'") { lines.append($0) }
    #expect(lines == ["a", "b b", "", "last"])
    #expect(result.output == "")
  }

  @Test func inputReachesTheProcess() throws {
    let folder = try WorkFolder()
    let input = WorkerInput()
    let process = WorkerProcess(
      executable: "/bin/sh", arguments: ["-c", "while read line; do echo \"got $line\"; done"],
      folder: folder.path, limits: .init(time: 300), input: input)
    // What is sent before the start waits; more than the system takes at once is kept.
    let long = String(repeating: "x", count: 300_000)
    input.send(long)
    input.send("one")
    var lines: [String] = []
    let result = try process.run { line in
      lines.append(line)
      if line == "got one" { input.send("two") }
      if line == "got two" { input.close() }
    }
    #expect(lines == ["got \(long)", "got one", "got two"])
    #expect(result.status == 0)
    input.send("nobody reads this")
  }

  @Test func signalThatEndsTheProcessIsTold() throws {
    let result = try run("kill -9 $$")
    #expect(result.signal == SIGKILL)
    #expect(result.status == nil)
  }

  @Test func timeLimitEndsTheProcessAndItsChildren() throws {
    let result = try run("sleep 60 & sleep 60; wait", limits: .init(time: 0.2))
    #expect(result.isOutOfTime)
    #expect(result.signal == SIGTERM)
  }

  @Test func processThatDoesNotListenIsKilled() throws {
    let folder = try WorkFolder()
    let process = WorkerProcess(
      executable: "/bin/sh",
      arguments: ["-c", "trap '' TERM; echo deaf; while true; do sleep 0.1; done"],
      folder: folder.path, limits: .init())
    let result = try process.run { _ in process.cancel() }
    #expect(result.signal == SIGKILL)
  }

  @Test func outputIsLimited() throws {
    var limits = WorkerProcess.Limits()
    limits.output = 1 << 20
    let result = try run("yes", limits: limits)
    #expect(result.isOutputTooLong)
    #expect(result.signal == SIGKILL)
  }

  @Test func residentMemoryIsLimited() throws {
    var limits = WorkerProcess.Limits(time: 300)
    limits.residentMemory = 64 << 20
    // What the shell reads of a device without end it keeps in memory.
    let result = try run("x=$(tr '\\0' x < /dev/zero)", limits: limits)
    #expect(result.isOutOfMemory)
    #expect(!result.isOutOfTime)
  }

  @Test func addressSpaceIsLimited() throws {
    let result = try run("ulimit -v", limits: .init(addressSpace: 1 << 30))
    #expect(result.output == "1048576\n")
  }

  @Test func cancellingEndsTheProcess() throws {
    let folder = try WorkFolder()
    let process = WorkerProcess(
      executable: "/bin/sh", arguments: ["-c", "echo started; sleep 60"], folder: folder.path,
      limits: .init())
    let result = try process.run { _ in process.cancel() }
    #expect(result.isCancelled)
    #expect(result.signal == SIGTERM)
  }

  @Test func processThatWasCancelledBeforeItsStartEndsAtOnce() throws {
    let folder = try WorkFolder()
    let process = WorkerProcess(
      executable: "/bin/sleep", arguments: ["60"], folder: folder.path, limits: .init())
    process.cancel()
    #expect(try process.run().isCancelled)
  }

  @Test func programThatDoesNotExistIsAnError() throws {
    let folder = try WorkFolder()
    let process = WorkerProcess(
      executable: "/nowhere/praxis", arguments: [], folder: folder.path, limits: .init())
    #expect(throws: WorkerError.self) { try process.run() }
  }

  /// A connection that a child has, too, does not end for the other side when the parent closes it.
  @Test func openFilesAreNotPassedOn() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    let result = try run(
      "for n in 1 \(ends[0]) \(ends[1]); do test -e /proc/self/fd/$n; echo $?; done")
    #expect(result.output == "0\n1\n1\n")
  }

  @Test func secretsAreNotPassedOn() throws {
    setenv("PRAXIS_TEST_SECRET", "secret", 1)
    let result = try run("env")
    #expect(!result.output.contains("secret"))
    #expect(result.output.contains("PATH="))
  }

  @Test func workFolderIsRemovedInTheEnd() throws {
    var folder: WorkFolder? = try WorkFolder()
    let path = try #require(folder?.path)
    try folder?.write("text", to: "file")
    #expect(folder?.read("file") == "text")
    folder = nil
    #expect(access(path, F_OK) != 0)
  }
}
