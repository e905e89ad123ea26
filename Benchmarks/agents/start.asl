// Start-up: one goal, one line.
!start.
+!start <- .print(done).
