// Counter loop: a goal that adopts itself, one reasoning cycle a round.
size(1000000).
!start.
+!start : size(N) <- !loop(N); .print(done).
+!loop(0).
+!loop(N) : N > 0 <- !loop(N - 1).
