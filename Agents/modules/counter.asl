// A counter, to be included in a namespace: see ../modules.asl.

at(0).

+!count(By) : at(N) <- -+at(N + By).
