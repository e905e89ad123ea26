import Diagnostics
import Glibc
import Testing

@Suite struct SourceTextFilesTests {
  /// A path in a folder of its own that is removed with its files afterwards.
  private func withFile(_ bytes: [UInt8], _ test: (String) throws -> Void) throws {
    var template = Array("/tmp/praxis-source-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let path = folder + "/file.pddl"
    defer {
      unlink(path)
      rmdir(folder)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count <= 0 { break }
        written += count
      }
    }
    close(descriptor)
    #expect(written == bytes.count)
    try test(path)
  }

  /// What is wrong with a file.
  private func finding(_ path: String) -> String {
    do throws(DiagnosticsError) {
      _ = try SourceText(contentsOfFile: path)
      return "nothing"
    } catch {
      return error.diagnostics.map(\.description).joined(separator: "\n")
    }
  }

  @Test func aFileIsReadAsItIs() throws {
    let text = "(define (domain d))\r\n; ünï\r\n"
    try withFile(Array(text.utf8)) { path in
      let source = try SourceText(contentsOfFile: path)
      #expect(source.bytes == Array(text.utf8))
      #expect(source.name == path)
    }
  }

  @Test func anEmptyFileIsATextOfNoBytes() throws {
    try withFile([]) { path in
      let source = try SourceText(contentsOfFile: path)
      #expect(source.bytes == [])
    }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    #expect(
      finding("/no/such/file.pddl")
        == "/no/such/file.pddl: error: cannot read the file, expected a readable file, "
        + "found no such file or directory")
  }

  @Test func aFolderIsNoText() {
    #expect(
      finding("/tmp")
        == "/tmp: error: cannot read the file, expected a text file, found a directory")
  }

  @Test func aBinaryFileIsNoText() throws {
    try withFile(Array("(define \0".utf8)) { path in
      #expect(
        finding(path)
          == "\(path): error: cannot read the file, expected a text file, "
          + "found a binary file (byte 9 is NUL)")
    }
  }

  @Test func aFileThatMayNotBeReadIsNamed() throws {
    // The super-user may read everything.
    guard geteuid() != 0 else { return }
    try withFile(Array("(a)".utf8)) { path in
      chmod(path, 0)
      #expect(
        finding(path)
          == "\(path): error: cannot read the file, expected a readable file, "
          + "found permission denied")
    }
  }

  @Test func aPipeIsReadToItsEnd() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let bytes = Array("(a b)".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try SourceText(contentsOfFile: "/dev/fd/\(ends[0])").bytes == bytes)
  }

  @Test func aFileOf200MegabytesIsRead() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000_000)
    try withFile(bytes) { path in
      let source = try SourceText(contentsOfFile: path)
      #expect(source.bytes == bytes)
    }
  }
}
