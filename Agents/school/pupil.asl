// Asks for what it does not know: see school.mas2j.

!learn.

+!learn
  <- .wait(10);
     .df_search("sums", Teachers);
     .print("teachers of sums: ", Teachers);
     .nth(0, Teachers, Teacher);
     .send(Teacher, askOne, product(6, 7, X), product(_, _, P));
     .print("what is 6 x 7? ", P);
     .send(Teacher, askOne, meaning(life, _), Answer);
     if (Answer == false) { .print("nobody knows the meaning") };
     .send(Teacher, askHow, {+!sum(_, _)}, Plans);
     .add_plan(Plans, Teacher);
     .print("I learned ", .count(.relevant_plan({+!sum([], _)}, _)), " plan");
     !sum([1, 2, 3, 4], Sum);
     .print("the sum of [1,2,3,4] is ", Sum);
     .create_agent(newcomer, "newcomer.asl");
     .my_name(Me);
     .send(newcomer, tell, creator(Me)).

+hello[source(Who)] <- .print(Who, " says hello"); .stopMAS.
