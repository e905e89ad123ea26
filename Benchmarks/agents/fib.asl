// Goal recursion: subgoals that return values.
size(24).
!start.
+!start : size(N) <- !fib(N, F); .print(F).
+!fib(0, 0).
+!fib(1, 1).
+!fib(N, F) : N > 1 <- !fib(N - 1, A); !fib(N - 2, B); F = A + B.
