internal import Glibc

/// Where the running program lies.
public enum Executable {
  /// The path of the running program; nil where the system does not tell.
  public static var path: String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    guard length > 0, length < bytes.count else { return nil }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of a program in the folder of the running one; nil if there is none that can be run.
  public static func sibling(_ name: String) -> String? {
    guard let path else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let sibling = (folder + [Substring(name)]).joined(separator: "/")
    return access(sibling, X_OK) == 0 ? sibling : nil
  }
}
