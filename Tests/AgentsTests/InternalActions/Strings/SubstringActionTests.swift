import Testing

@Suite struct SubstringActionTests {
  @Test(arguments: [
    // A part that is given: where it is; the fourth is the place of its last character.
    (#".substring("an","banana",X)"#, "1"), (#".substring("nan","banana",2,X)"#, "4"),
    (#".substring("na","banana",0) & X = 1"#, "no"), (#".substring("ba","banana",0) & X = 1"#, "1"),
    // A part that is asked for, before or behind the string.
    (#".substring(X,"banana",4)"#, "na"), (#".substring(X,"banana",1,3)"#, "an"),
    (#".substring("banana",X,4)"#, "na"), (#".substring("banana",X,1,3)"#, "an"),
    (#".substring(X,f(10,20),5)"#, "20)"),
  ])
  func partsAndPlaces(condition: String, answer: String) throws {
    #expect(try run("!s. +!s : \(condition) <- .print(X). +!s <- .print(no).") == [answer])
  }
}
