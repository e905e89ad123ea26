import Glibc
import TestSupport
import Testing

@testable import praxis

@Suite struct OutputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String) throws {
    var file = try OutputFile(path)
    file.write(Array(text.utf8))
    try file.close()
  }

  @Test("What stood there is replaced by all that was written, and nothing is left beside it")
  func replaces() throws {
    let path = try folder.write("old and longer", to: "plan")
    try write("new", to: path)
    #expect(try folder.read("plan") == "new")
    #expect(access("\(path).part\(getpid())", F_OK) != 0)
  }

  @Test("A link stays, and what it leads to is replaced")
  func followsLinks() throws {
    let target = try folder.write("old", to: "target")
    let link = folder.path(of: "link")
    #expect(symlink(target, link) == 0)
    try write("new", to: link)
    #expect(try folder.read("target") == "new")
    var information = stat()
    #expect(lstat(link, &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("A pipe is written to and stays a pipe, as devices do")
  func writesToPipes() throws {
    let pipe = folder.path(of: "pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    // Both ends at once, so that opening does not wait for the other.
    let end = open(pipe, O_RDWR)
    defer { close(end) }
    try write("plan", to: pipe)
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(end, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "plan")
    var information = stat()
    #expect(lstat(pipe, &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("Where nothing can be written, the exit status says so")
  func failures() {
    #expect(throws: ExitStatus.unusableCommandLine.exit) {
      try write("plan", to: folder.path(of: "missing/plan"))
    }
    #expect(throws: ExitStatus.unusableCommandLine.exit) {
      try write("plan", to: folder.path(of: "."))
    }
  }
}
