// Token ring: an agent hands the token to the next until it has made its hops.
size(100000).
+!token(0) <- .print(done); .stopMAS.
+!token(N) : next(Next) <- .send(Next, achieve, token(N - 1)).
