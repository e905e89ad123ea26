// Is created by the pupil: see school.mas2j.

+creator(Who) <- .print("created by ", Who); .send(Who, tell, hello).
