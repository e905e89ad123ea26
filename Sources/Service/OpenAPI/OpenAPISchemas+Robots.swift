import JSON
import Workers

// What is sent and answered about robots.
extension OpenAPISchemas {
  static let robots: [(key: String, value: JSONValue)] = [
    (
      "Robots",
      object(
        [
          ("platforms", ["type": "array", "items": ["type": "object"]]),
          ("worlds", ["type": "array", "items": ["type": "object"]]),
        ], required: ["platforms", "worlds"])
    ),
    (
      "DriveRequest",
      request(
        [
          ("platform", word(WorkOrder.platforms)),
          ("world", ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9:]{0,63}$"]),
          ("speed", ["type": "number", "minimum": -10, "maximum": 10]),
          ("seconds", ["type": "number", "minimum": 0.01, "maximum": 3600]),
          (
            "to",
            [
              "type": "array", "maxItems": 64,
              "items": ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,63}$"],
            ]
          ),
          ("seed", ["type": "integer", "minimum": 0]),
          ("time_limit", ["type": "number", "exclusiveMinimum": 0, "description": "seconds"]),
          ("memory_limit", ["type": "integer", "minimum": 16, "description": "MiB"]),
        ], required: [])
    ),
    (
      "DriveAnswer",
      object(
        [("report", ["type": "object"]), ("player", string)], required: ["report", "player"])
    ),
  ]
}
