// Bids for jobs; the price depends on who it is: see auction.mas2j.

base(8).

price(P) :- base(B) & .my_name(Me) & .all_names(All) & .nth(I, All, Me) & P = B + I - 1.

+!bid(Job)[source(Seller)] : price(P) <- +my_bid(Job, P); .send(Seller, tell, bid(Job, P)).

+!do(paint(What))[source(Seller)] : my_bid(paint(What), P)
  <- .print("I paint the ", What, " for ", P);
     .wait(10);
     .send(Seller, tell, done(paint(What))).

+rejected(Job) <- .print("lost ", Job).
