import Testing

@testable import Agents

@Suite struct CalculateTests {
  @Test(arguments: [
    ("1+2*3", "7"), ("(1+2)*3", "9"), ("7/2", "3.5"), ("6/2", "3"), ("-7 div 2", "-3"),
    ("7 div 2", "3"), ("7 div -2", "-3"),
    ("-7 mod 3", "-1"), ("7 mod -3", "1"), ("7.5 mod 2", "1.5"), ("1/0", "Infinity"),
    ("-1/0", "-Infinity"), ("0/0", "NaN"),
    ("2**10", "1024"), ("-2**2", "4"), ("2**3**2", "512"), ("2**-1", "0.5"),
    ("2**0.5", "1.4142135623730951"), ("1-2-3", "-4"),
    ("0.1+0.2", "0.30000000000000004"), ("1e10", "10000000000"), ("1e20", "1.0E20"),
    ("0.00001", "1.0E-5"),
    ("12345678.9", "1.23456789E7"), ("- -3", "3"), ("2--3", "5"), ("2-+3", "-1"), ("2++3", "5"),
    ("7 div 0", "Infinity"),
    // Functions.
    ("math.abs(-2)", "2"), ("math.round(2.5)", "3"), ("math.round(-2.5)", "-2"),
    ("math.round(-2.6)", "-3"), ("math.floor(-1.5)", "-2"),
    ("math.ceil(1.2)", "2"), ("math.sqrt(16)", "4"), ("math.sqrt(-1)", "NaN"),
    ("math.max(2,7)", "7"), ("math.min(2,7)", "2"),
    ("math.max([3,9,4])", "9"), ("math.min([3,9,4])", "3"), ("math.sum([1,2,3.5])", "6.5"),
    ("math.sum([])", "0"),
    ("math.average([1,2,3])", "2"), ("math.mean([1,2])", "1.5"), ("math.median([5,1,3])", "3"),
    ("math.median([4,1,3,2])", "2.5"),
    ("math.std_dev([2,4,4,4,5,5,7,9])", "2.138089935299395"), ("math.floor(math.pi*100)", "314"),
    ("math.floor(math.e*100)", "271"),
    ("math.sin(0)", "0"), ("math.cos(0)", "1"), ("math.tan(0)", "0"), ("math.asin(0)", "0"),
    ("math.acos(1)", "0"), ("math.atan(0)", "0"),
    ("math.log(1)", "0"), ("math.max(b,a)", "b"), (".length([a,b])", "2"),
    (".length(\"abc\")", "3"), (".count(b(_))", "2"),
    (".count(b(X) & X > 1)*10", "10"), ("math.abs(2-math.sqrt(25))", "3"),
  ])
  func expressionsHaveValues(expression: String, value: String) throws {
    #expect(try run("b(1). b(2). !s. +!s <- X = \(expression); .print(X).") == [value])
  }

  /// What has variables without value stays as it is.
  @Test(arguments: [
    ("X = Y+1; .print(X)", "(Y+1)"), ("X = Y+1; Y = 2; .print(X)", "3"),
    ("X = f(Y*2); Y = 3; .print(X)", "f(6)"),
    ("X = math.sqrt(Y); .print(X)", "math.sqrt(Y)"),
  ])
  func unknownOperandsAreNoFailure(step: String, output: String) throws {
    let printed = try run("!s. +!s <- \(step).")
    // The name of a variable may be made up.
    #expect(printed.count == 1)
    #expect(printed.first?.replacing(/_\d+/, with: "Y") == output)
  }

  @Test(arguments: [
    ("X = a+1", "constraint_failed", "a is no number"),
    ("X = \"1\"+1", "constraint_failed", "\"1\" is no number"),
    ("X = 1+[2]", "constraint_failed", "[2] is no number"),
    ("X = math.sqrt(a)", "wrong_arguments", "a is no number"),
    ("X = math.max([])", "wrong_arguments", "math.max of an empty list"),
    ("X = math.sum([a])", "wrong_arguments", "math.sum: a is no number"),
    ("X = math.sum(3)", "wrong_arguments", "math.sum needs a list of numbers"),
    ("X = .length(3)", "wrong_arguments", ".length needs a list or a string"),
    ("X = math.nix(3)", "unknown", "there is no function 'math.nix'"),
  ])
  func whatIsNoNumberFails(step: String, error: String, message: String) throws {
    let program =
      "!s. +!s <- \(step); .print(no). -!s[error(E),error_msg(M)] <- .print(E,\": \",M)."
    #expect(try run(program) == ["\(error): \(message)"])
  }

  /// A function that is a rule may be asked about terms with free parts, but waits for arguments that are
  /// free, as those of a query that is not asked yet.
  @Test func functionsByRules() throws {
    #expect(
      try run(
        """
        { register_function("my.far", 2, "far") }
        far(at(X,_), at(Y,_), D) :- D = math.abs(X - Y).
        next(at(X,a), at(X+1,b)).
        !s.
        +!s
          <- .print(my.far(at(1,a), at(5,b)), " ", my.far(at(1,_), at(4,_)));
             .findall(D, next(at(1,a), N) & D = my.far(N, at(9,_)) + 1, L); .print(L);
             .findall(D, next(at(1,a), N) & D = math.max(my.far(N, at(9,c)), 3), M); .print(M).
        """) == ["4 3", "[8]", "[7]"])
  }
}
