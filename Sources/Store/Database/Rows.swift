internal import GRDB

// What is read of every table in the same way.
extension Store {
  /// The row of an identifier; tables are named as what they hold.
  ///
  /// - Throws: `StoreError.isMissing`.
  static func row(_ table: String, _ id: String, _ database: Database) throws -> Row {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM \(table) WHERE id = ?", arguments: [id])
    guard let row else { throw StoreError.isMissing(kind: table, id: id) }
    return row
  }

  /// Part of a table, the newest rows first.
  ///
  /// - Parameters:
  ///   - selection: what to select, without conditions.
  ///   - filters: values that columns have to have; nil leaves a column alone.
  ///   - next: what the page before said.
  static func page<Element>(
    _ selection: String, where filters: KeyValuePairs<String, String?> = [:], limit: Int,
    after next: String?, _ database: Database, id: (Element) -> String,
    element: (Row) throws -> Element
  ) throws -> Page<Element> {
    let limit = Page<Element>.rows(limit)
    let wanted = filters.compactMap { filter in filter.value.map { (filter.key, $0) } }
    let conditions = ["id < ?"] + wanted.map { "\($0.0) = ?" }
    let values = [next ?? "~"] + wanted.map(\.1)
    let rows = try Row.fetchAll(
      database,
      sql: selection + " WHERE " + conditions.joined(separator: " AND ")
        + " ORDER BY id DESC LIMIT \(limit + 1)", arguments: StatementArguments(values))
    return Page(try rows.map(element), limit: limit, id: id)
  }

  /// Refuses to remove what a row of another table refers to.
  ///
  /// - Parameter users: tables and the columns that may refer to it.
  /// - Throws: `StoreError.isNeeded`.
  static func refuse(
    removing kind: String, _ id: String,
    neededBy users: [(table: String, column: String, name: String)], _ database: Database
  ) throws {
    for user in users {
      let found = try String.fetchOne(
        database, sql: "SELECT \(user.name) FROM \(user.table) WHERE \(user.column) = ? LIMIT 1",
        arguments: [id])
      if let found { throw StoreError.isNeeded(kind: kind, id: id, by: found) }
    }
  }
}
