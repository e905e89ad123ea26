// Waits for what it is told.
+!work(N) <- .print(N).
+!rest <- .wait(1000); !rest.
