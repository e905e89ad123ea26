import Glibc
import Hummingbird
import NIOCore
import Workers

/// The body of a request, written to a file as it comes: large uploads take no memory.
struct Upload: Sendable {
  private static let fileName = "upload"

  /// The folder that holds the file; the file is removed when nobody needs the upload any more.
  private let folder: WorkFolder
  /// How many bytes came.
  let size: Int

  /// Where the file lies.
  var path: String { folder.path(of: Self.fileName) }

  /// Receives a body.
  ///
  /// - Throws: `APIError` if it is larger than the limit; `WorkerError` if it cannot be written.
  init(_ request: Request, limit: Int, in parent: String?) async throws {
    try request.refuseLargeBody(limit: limit)
    folder = try WorkFolder(in: parent)
    guard let file = fopen(folder.path(of: Self.fileName), "wbe") else {
      throw WorkerError("the upload cannot be stored: \(String(cString: strerror(errno)))")
    }
    var isOpen = true
    defer { if isOpen { fclose(file) } }
    var size = 0
    try await request.eachChunk { chunk in
      size += chunk.readableBytes
      guard size <= limit else { throw APIError.tooLarge(limit: limit) }
      let written = chunk.withUnsafeReadableBytes { fwrite($0.baseAddress, 1, $0.count, file) }
      if written != chunk.readableBytes { throw Self.failure }
    }
    isOpen = false
    if fclose(file) != 0 { throw Self.failure }
    self.size = size
  }

  private static var failure: WorkerError {
    WorkerError("the upload cannot be stored: \(String(cString: strerror(errno)))")
  }
}
