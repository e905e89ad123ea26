import Glibc

/// The files of the project itself, for tests that hold them to a rule.
public enum ProjectFolder {
  /// The absolute path of the folder that holds `Package.swift`.
  public static let path: String = {
    // This file is Sources/TestSupport/ProjectFolder.swift.
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }()

  /// The names in a folder of the project, sorted; hidden ones are left out.
  ///
  /// - Parameter folder: a path from the top of the project; empty for the top itself.
  /// - Throws: `CommandError` if there is no such folder.
  public static func names(in folder: String) throws(CommandError) -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else {
      throw CommandError(description: "no folder \(folder)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path from the top of the project is a folder.
  public static func isFolder(_ name: String) -> Bool {
    guard let stream = opendir("\(path)/\(name)") else { return false }
    closedir(stream)
    return true
  }

  /// The paths, from the top of the project, of all files below a folder whose names end in `suffix`.
  ///
  /// - Throws: `CommandError` if there is no such folder.
  public static func files(under folder: String, suffix: String) throws(CommandError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      let file = "\(folder)/\(name)"
      if isFolder(file) {
        found += try files(under: file, suffix: suffix)
      } else if name.hasSuffix(suffix) {
        found.append(file)
      }
    }
    return found
  }

  /// The text of a file of the project.
  ///
  /// - Throws: `CommandError` if there is no such file.
  public static func read(_ file: String) throws(CommandError) -> String {
    guard let stream = fopen("\(path)/\(file)", "rb") else {
      throw CommandError(description: "no file \(file)")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
