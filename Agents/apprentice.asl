// Apprentice: plans are data.
//
// A program can look at its plans, make new ones at run time and take them away. Here the agent
// writes itself a plan for each dish of a menu, prefers the newest, and asks for the label of the
// plan it used.
//
// Prints:
//   [apprentice] I cannot cook soup
//   [apprentice] boiling water, then leeks
//   [apprentice] boiling water, then beans
//   [apprentice] plans for soup: 2
//   [apprentice] after forgetting: 1
//   [apprentice] boiling water, then leeks

!cook(soup).

+!cook(Dish)
  <- !make(Dish);
     .add_plan({ @leeks +!make(soup) <- !boil(leeks) });
     !make(Dish);
     .add_plan({ @beans +!make(soup) <- !boil(beans) }, self, begin);
     !make(Dish);
     .relevant_plans({+!make(soup)}, Plans);
     .print("plans for soup: ", .length(Plans));
     .remove_plan(beans);
     .relevant_plans({+!make(soup)}, Left);
     .print("after forgetting: ", .length(Left));
     !make(Dish).

-!make(Dish)[error(no_relevant)] <- .print("I cannot cook ", Dish).

+!boil(What) <- .print("boiling water, then ", What).
