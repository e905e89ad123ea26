// Belief counter: a belief that replaces itself.
size(300000). counter(0).
!start.
+!start : size(N) <- !count(N); ?counter(C); .print(C).
+!count(0).
+!count(N) : N > 0 <- -+counter(N); !count(N - 1).
