internal import JSON
public import Robots

/// The robots of a `SiteServer` in another process.
///
/// A server that does not answer in time is lost: whatever is asked of it then fails, and nothing waits for ever.
public final class RemoteSite: RobotSite {
  /// What robots there are.
  public let robots: [RobotDescription]
  private let socket: LineSocket
  private var isLost = false

  /// Connects.
  ///
  /// - Parameter timeout: after how many seconds without an answer the server is given up.
  /// - Throws: `SiteError` if nobody answers.
  public init(_ path: String, timeout: Int = 10) throws(SiteError) {
    socket = try LineSocket(connectingTo: path, timeout: timeout)
    guard socket.write(#"{"do":"robots"}"#), let line = socket.readLine(),
      let answer = try? JSONReader.read(line), let list = answer["robots"]?.arrayValue
    else { throw SiteError("\(path): the robots do not answer") }
    robots = list.compactMap { SiteCoding.description($0) }
  }

  private func ask(_ request: JSONValue) throws(SiteError) -> JSONValue {
    guard !isLost, socket.write(request.text), let line = socket.readLine(),
      let answer = try? JSONReader.read(line)
    else {
      isLost = true
      throw SiteError("the robots do not answer any more")
    }
    if let error = answer["error"]?.stringValue { throw SiteError(error) }
    return answer
  }

  /// What robots and sensors report now.
  public func look() throws(SiteError) -> SiteReport {
    guard let report = SiteCoding.report(try ask(["do": "look"])) else {
      throw SiteError("the robots report what cannot be read")
    }
    return report
  }

  /// Begins an errand.
  public func begin(_ errand: Errand, as number: Int?) throws(DispatchRefusal) -> Int {
    guard let json = SiteCoding.json(errand) else {
      throw DispatchRefusal("this command cannot be sent to robots of another process")
    }
    let answer: JSONValue
    do throws(SiteError) {
      answer = try ask([
        "do": "begin", "errand": json, "number": number.map { .integer($0) } ?? .null,
      ])
    } catch {
      throw DispatchRefusal(error.description)
    }
    if let refusal = answer["refused"]?.stringValue {
      throw DispatchRefusal(refusal, isRejection: answer["rejection"]?.boolValue ?? false)
    }
    return answer["handle"]?.integerValue ?? -1
  }

  /// How an errand fares.
  public func progress(of number: Int) -> ActuatorProgress {
    do throws(SiteError) {
      return SiteCoding.progress(try ask(["do": "progress", "number": .integer(number)]))
    } catch {
      return .failed(error.description)
    }
  }

  /// What became of the errand that has a number in a journal; nil if the site never got it.
  public func record(of journalNumber: Int) -> ErrandRecord? {
    guard let answer = try? ask(["do": "record", "number": .integer(journalNumber)]),
      answer["known"]?.boolValue == true
    else { return nil }
    return ErrandRecord(
      SiteCoding.progress(answer["progress"]), after: SiteCoding.report(answer["after"]))
  }

  /// Ends an errand, safely.
  public func cancel(_ number: Int) {
    _ = try? ask(["do": "cancel", "number": .integer(number)])
  }

  /// Lets the time of the site go by.
  public func advance(by seconds: Double) throws(SiteError) {
    _ = try ask(["do": "advance", "seconds": .number(seconds)])
  }
}
