// Belief query: SIZE beliefs, questions whose first argument is known.
size(1000). rounds(100000).
!start.
+!start : size(N) & rounds(R) <- !fill(N); !ask(R, N); .print(done).
+!fill(0).
+!fill(N) : N > 0 <- +edge(N, N * 7); !fill(N - 1).
+!ask(0, N).
+!ask(R, N) : R > 0 & edge(R mod N + 1, X) <- !ask(R - 1, N).
