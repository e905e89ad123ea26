// Idle agents: created, then silent but for one that ends the run.
size(10000).
!start.
+!start : size(N) <- !create(N); .print(done).
+!create(0).
+!create(N) : N > 0 <- .create_agent(sleeper, "sleeper.asl"); !create(N - 1).
