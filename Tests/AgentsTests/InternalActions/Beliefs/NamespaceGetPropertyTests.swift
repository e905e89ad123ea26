import Testing

@Suite struct NamespaceGetPropertyTests {
  @Test func keysAreSolutions() throws {
    #expect(
      try run(
        """
        !s.
        +!s
          <- .namespace_set_prop(town, size, 4); .namespace_set_prop(town, "full name", ulm);
             .namespace_set_prop(other, size, 1);
             .findall(K, .namespace_get_prop(town, K), L); .print(L);
             .findall([K,V], .namespace_get_prop(town, K, V), M); .print(M);
             if (not .namespace_get_prop(nowhere, _)) { .print(none) }.
        """) == ["[\"full name\",size]", "[[\"full name\",ulm],[size,4]]", "none"])
  }
}
