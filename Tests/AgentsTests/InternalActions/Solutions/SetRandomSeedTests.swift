import Testing

@Suite struct SetRandomSeedTests {
  /// The numbers are those of Jason, whose generator is that of Java.
  @Test func numbersAreThoseOfJava() throws {
    #expect(
      try run(
        """
        !s.
        +!s <- .set_random_seed(42); .random(X); .print(X); X2 = math.random(10); .print(X2);
               .set_random_seed(42); .findall(D, .random([0,1,2,3,4,5,6,7,8,9], D, 5), L); .print(L).
        """) == ["0.7275636800328681", "6.832234717598454", "[0,3,8,4,0]"])
  }
}
