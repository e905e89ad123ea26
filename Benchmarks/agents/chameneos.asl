// A chameneos: asks the broker for a partner, takes the complementary colour, comes back.
// After the rendezvous game of Kaiser and Pradat-Peyre (2003).
complement(C, C, C).
complement(A, B, C) :- A \== B & .member(C, [red, yellow, blue]) & C \== A & C \== B.
!present.
+!present : colour(C) & .my_name(Me) <- .send(broker, achieve, meet(Me, C)).
+!partner(D) : colour(C) & complement(C, D, New) <- -+colour(New); !present.
