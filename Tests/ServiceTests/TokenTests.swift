import Testing

@testable import Service

@Suite struct TokenTests {
  @Test(arguments: [
    ("secret", "secret", true), ("secre", "secret", false), ("secrets", "secret", false),
    ("Secret", "secret", false), ("", "secret", false), ("", "", true), ("a", "", false),
  ])
  func tokensAreCompared(given: String, token: String, isEqual: Bool) {
    #expect(TokenMiddleware.isEqual(given, token) == isEqual)
  }

  @Test(arguments: [
    ("localhost", true), ("localhost:8080", true), ("127.0.0.1:1", true), ("[::1]:80", true),
    ("127.1.2.3", true), ("127.evil.com", false), ("localhost.evil.com", false), ("", false),
    ("example.com:8080", false),
  ])
  func thisMachineIsKnown(authority: String, isThisMachine: Bool) {
    #expect(TokenMiddleware.isThisMachine(authority) == isThisMachine)
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("localhost", true), ("::1", true), ("0.0.0.0", false), ("::", false),
    ("10.0.0.1", false), ("127.0.0.1.evil.com", false), ("127.com", false),
  ])
  func loopbackIsKnown(host: String, isLoopback: Bool) {
    var options = ServiceOptions(executable: "praxis", version: "1")
    options.host = host
    #expect(options.isLoopback == isLoopback)
  }
}
