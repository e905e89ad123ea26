// Counting: goals that give values back, and goals that call themselves.
//
// A variable of a goal that has no value yet gets one when the goal is reached, as `F` in
// `!factorial(5, F)`. A plan that ends with a goal of its own kind makes room for it: `!count(100000)`
// needs no more memory than `!count(1)`.
//
// Prints:
//   [counting] 5! = 120
//   [counting] fib(15) = 610
//   [counting] counted to 0

!start.

+!start
  <- !factorial(5, F); .print("5! = ", F);
     !fib(15, N); .print("fib(15) = ", N);
     !count(100000).

+!factorial(0, 1).
+!factorial(N, F) : N > 0 <- !factorial(N-1, G); F = N * G.

+!fib(N, N) : N < 2.
+!fib(N, F) <- !fib(N-1, A); !fib(N-2, B); F = A + B.

+!count(0) <- .print("counted to 0").
+!count(N) <- !count(N-1).
