internal import Glibc
internal import JSON

/// Offers the robots of a site to clients in other processes, one client at a time, over a Unix socket.
///
/// Each request is a line of JSON with the word `do`, each answer a line. The robots outlive their clients: whoever
/// connects again finds them as they are, and can ask what became of an errand by its number in the journal.
public final class SiteServer {
  private let site: any RobotSite
  private let path: String
  private let listener: Int32
  private let book: SyncedFile?

  /// Begins to listen.
  ///
  /// - Parameter book: the file in which every errand is written that a client sends, before anything is done
  ///   with it: its number and the errand.
  /// - Throws: `SiteError` if the path cannot be listened at, `JournalError` if the book cannot be opened.
  public init(_ site: any RobotSite, at path: String, book: String? = nil) throws {
    self.site = site
    self.path = path
    self.book = try book.map { path throws(JournalError) in try SyncedFile(path) }
    listener = try LineSocket.listen(at: path)
  }

  deinit {
    close(listener)
    unlink(path)
  }

  /// Serves clients until the process ends.
  public func run() {
    while true {
      let client = accept(listener, nil, nil)
      if client < 0, errno == EINTR { continue }
      guard client >= 0 else { return }
      serve(LineSocket(client))
    }
  }

  private func serve(_ socket: LineSocket) {
    while let line = socket.readLine() {
      let answer: JSONValue
      do {
        answer = try self.answer(JSONReader.read(line))
      } catch {
        answer = ["error": .string("\(error)")]
      }
      guard socket.write(answer.text) else { return }
    }
  }

  private func answer(_ request: JSONValue) throws -> JSONValue {
    let number = request["number"]?.integerValue
    switch request["do"]?.stringValue {
    case "robots": return ["robots": .array(site.robots.map { SiteCoding.json($0) })]
    case "look": return SiteCoding.json(try site.look())
    case "advance":
      try site.advance(by: min(60, max(0, request["seconds"]?.numberValue ?? 0)))
      return ["time": .number(try site.look().time)]
    case "begin":
      guard let errand = request["errand"].flatMap(SiteCoding.errand) else {
        throw SiteError("that is no errand")
      }
      try book?.append("\(number ?? 0) \(request["errand"]?.text ?? "")\n")
      do throws(DispatchRefusal) {
        return ["handle": .integer(try site.begin(errand, as: number))]
      } catch {
        return ["refused": .string(error.description), "rejection": .bool(error.isRejection)]
      }
    case "progress": return SiteCoding.json(site.progress(of: number ?? -1))
    case "record":
      guard let record = site.record(of: number ?? -1) else { return ["known": false] }
      return [
        "known": true, "progress": SiteCoding.json(record.progress),
        "after": record.after.map { SiteCoding.json($0) } ?? .null,
      ]
    case "cancel":
      site.cancel(number ?? -1)
      return ["done": true]
    default: throw SiteError("there is no such request")
    }
  }
}
