// Failure and recovery: a plan fails, the plan for its failure lets the caller go on.
size(200000).
!start.
+!start : size(N) <- !try(N); .print(done).
+!try(0).
+!try(N) : N > 0 <- !risky(N); !try(N - 1).
+!risky(N) <- .fail.
-!risky(N).
