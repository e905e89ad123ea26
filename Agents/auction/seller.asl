// Asks all others for bids and gives the job to the cheapest: see auction.mas2j.

!start.

+!start : job(Job)
  <- .broadcast(achieve, bid(Job));
     .wait(.count(bid(Job, _), 3), 1000);
     .findall(offer(Price, Who), bid(Job, Price)[source(Who)], Bids);
     .sort(Bids, Sorted);
     .print("bids for ", Job, ": ", Sorted);
     Sorted = [offer(_, Winner)|Losers];
     .send(Winner, achieve, do(Job));
     for (.member(offer(_, Loser), Losers)) { .send(Loser, tell, rejected(Job)) }.

+done(paint(What)) <- .print("the ", What, " is painted"); .wait(50); .stopMAS.
