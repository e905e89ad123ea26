// Concurrent intentions: SIZE at a time, each with so many steps.
size(1000). steps(1000).
!start.
+!start : size(N) & steps(K) <- !fork(N, K); .print(done).
+!fork(0, K).
+!fork(N, K) : N > 0 <- !!work(K); !fork(N - 1, K).
+!work(0).
+!work(K) : K > 0 <- !work(K - 1).
