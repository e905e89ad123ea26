// The place where chameneos meet, two at a time.
size(20000). meetings(0).
@second[atomic]
+!meet(A, C) : waiting(B, D)
  <- -waiting(B, D);
     ?meetings(N); -+meetings(N + 1); !note(N + 1);
     .send(A, achieve, partner(D)); .send(B, achieve, partner(C)).
@first[atomic]
+!meet(A, C) <- +waiting(A, C).
+!note(N) : size(N) <- .print(done); .stopMAS.
+!note(N).
