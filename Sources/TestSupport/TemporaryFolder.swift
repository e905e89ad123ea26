import Glibc

/// A folder for the files of one test; it is removed with all that is in it when nobody needs the
/// value any more.
public final class TemporaryFolder: Sendable {
  /// The folder's absolute path.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: `CommandError` if the system does not allow it.
  public init() throws(CommandError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/praxis-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandError(description: "cannot make a folder in \(parent)")
    }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
  }

  deinit { Self.removeTree(path) }

  /// Removes a folder with all that is in it, without following links.
  private static func removeTree(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
        if isFolder { removeTree("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// The path of a file in the folder, whether it exists or not.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file of the given text and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws(CommandError) -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  /// Writes a file of the given bytes and returns its path.
  @discardableResult
  public func write(bytes: [UInt8], to name: String) throws(CommandError) -> String {
    let path = path(of: name)
    guard let file = fopen(path, "wb") else {
      throw CommandError(description: "cannot write \(path)")
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw CommandError(description: "cannot write \(path)")
    }
    return path
  }

  /// The text of a file in the folder; bytes that are not UTF-8 are replaced.
  public func read(_ name: String) throws(CommandError) -> String {
    let path = path(of: name)
    guard let file = fopen(path, "rb") else {
      throw CommandError(description: "cannot read \(path)")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a file of this name is in the folder.
  public func contains(_ name: String) -> Bool {
    access(path(of: name), F_OK) == 0
  }
}
