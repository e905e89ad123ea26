import Testing

@Suite struct SetAddTests {
  /// A variable without value becomes a new collection, in rules too.
  @Test func collectionsAreMadeWhenTheyAreNeeded() throws {
    #expect(
      try run(
        """
        both(S) :- .set.add(S, b) & .set.add_all(S, [a,b]).
        !s.
        +!s
          <- ?both(S); .print(S); .queue.add(Q, 2); .queue.add_all(Q, [1]); .print(Q);
             .map.put(M, k, 1); .map.put(M, l, 2); .print(M); .set.add_all(T, [x]); .print(T);
             .queue.add_all(P, [z]); .print(P).
        """) == ["{a,b}", "[2,1]", "{k->1,l->2}", "{x}", "[z]"])
  }
}
