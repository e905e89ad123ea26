internal import Glibc

/// A folder for the files of one piece of work; it is removed with all that is in it in the end.
///
/// The names of its files are chosen by Praxis, never by whoever sends work.
public final class WorkFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Parameter parent: where it is made; `$TMPDIR` or `/tmp` if nil.
  /// - Throws: why the system does not make it.
  public init(in parent: String? = nil) throws(WorkerError) {
    let parent = parent ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/praxis-work-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw WorkerError("no folder can be made in \(parent): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove() }

  /// The path of a file in the folder.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Throws: why it cannot be written: mostly that the disk is full.
  public func write(_ text: String, to name: String) throws(WorkerError) {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file.
  ///
  /// - Throws: why it cannot be written: mostly that the disk is full.
  public func write(_ bytes: [UInt8], to name: String) throws(WorkerError) {
    guard let file = fopen(path(of: name), "wbe") else { throw failure(name) }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    if fclose(file) != 0 || !isWritten { throw failure(name) }
  }

  /// The text of a file; nil if there is none.
  public func read(_ name: String) -> String? { Files.text(of: path(of: name)) }

  /// The bytes of a file; nil if there is none.
  public func bytes(of name: String) -> [UInt8]? { Files.bytes(of: path(of: name)) }

  private func failure(_ name: String) -> WorkerError {
    WorkerError("\(name) cannot be written: \(String(cString: strerror(errno)))")
  }

  /// Removes the folder; it holds files only.
  private func remove() {
    for name in Files.names(in: path) { unlink(self.path(of: name)) }
    rmdir(path)
  }
}
