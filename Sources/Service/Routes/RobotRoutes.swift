import HTTPTypes
import Hummingbird
import JSON
import Synchronization
import Workers

/// Simulated robots: which there are, and drives with a page that plays them.
struct RobotRoutes {
  let context: RouteContext
  private let players = DrivePlayers()

  init(context: RouteContext) {
    self.context = context
  }

  /// Whether an address is that of a player. It needs no token: browsers send none for frames, and
  /// its name cannot be guessed.
  static func isPlayer(_ path: String) -> Bool { path.hasPrefix("/v1/robots/players/") }

  func add(to router: Router<BasicRequestContext>) {
    let (context, players) = (context, players)
    router.get("/v1/robots") { _, _ in
      let order = WorkOrder.robots(limits: context.options.limits.standard)
      return Response.json(try await QuestionRoutes.answer(order, context).json)
    }
    router.post("/v1/robots/drives") { request, _ in
      let order = try Self.order(try await context.json(request), context.options)
      let answer = try await QuestionRoutes.answer(order, context)
      guard let page = answer.files[WorkOrder.playerFile] else {
        throw APIError.invalid(answer.message)
      }
      return Response.json([
        "report": answer.json, "player": .string("/v1/robots/players/\(players.add(page))"),
      ])
    }
    router.get("/v1/robots/players/{id}") { _, place in
      guard let page = players.page(try place.identifier()) else {
        throw APIError(
          .notFound, "not_found", "there is no such player; the last \(DrivePlayers.limit) are kept"
        )
      }
      var response = Response.text(page, type: "text/html; charset=utf-8")
      // The page is one file; what is in it may run, and reach nothing.
      response.headers[.contentSecurityPolicy] =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
        + "img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; "
        + "sandbox allow-scripts"
      return response
    }
  }

  private static let fields: Set<String> = RequestLimits.fields.union([
    "platform", "world", "speed", "seconds", "to", "seed",
  ])

  private static func order(_ json: JSONValue, _ options: ServiceOptions) throws -> WorkOrder {
    let fields = try Fields(json, known: fields)
    var drive = WorkOrder.DriveOptions()
    drive.platform = try fields.choice("platform", WorkOrder.platforms) ?? drive.platform
    drive.world = try name(fields.text("world") ?? drive.world, "world", allowing: ":")
    drive.places = try fields.texts("to").map { try name($0, "to", allowing: "-_") }
    guard drive.places.count <= 64 else { throw APIError.invalid("the field 'to': 64 at most") }
    drive.seed = try fields.integer("seed", in: 0...Int.max) ?? 1
    if let speed = json["speed"], !speed.isNull {
      guard let value = speed.numberValue, abs(value) <= 10 else {
        throw APIError.invalid("the field 'speed': expected a number from -10 to 10")
      }
      drive.speed = value
    }
    if let seconds = try fields.positive("seconds") {
      guard 0.01...3600 ~= seconds else {
        throw APIError.invalid("the field 'seconds': expected 0.01 to 3600")
      }
      drive.seconds = seconds
    }
    return .drive(drive, limits: try RequestLimits.read(fields, options))
  }

  /// A name of the catalogue: files of the service's machine are not for clients.
  private static func name(_ text: String, _ field: String, allowing more: String) throws -> String
  {
    let isName =
      (1...64).contains(text.utf8.count) && text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || more.contains($0)) }
    guard isName else {
      throw APIError.invalid("the field '\(field)': expected a name, found '\(text.prefix(80))'")
    }
    return text
  }
}

/// The players of the last drives.
final class DrivePlayers: Sendable {
  /// How many are kept.
  static let limit = 16

  private let pages = Mutex<[(id: String, page: String)]>([])

  /// Keeps a page.
  ///
  /// - Returns: its identifier, which cannot be guessed.
  func add(_ page: String) -> String {
    let id =
      String(UInt64.random(in: 0 ... .max), radix: 36)
      + String(UInt64.random(in: 0 ... .max), radix: 36)
    pages.withLock { pages in
      pages.append((id, page))
      if pages.count > Self.limit { pages.removeFirst() }
    }
    return id
  }

  /// A page that is kept.
  func page(_ id: String) -> String? {
    pages.withLock { pages in pages.first { $0.id == id }?.page }
  }
}
