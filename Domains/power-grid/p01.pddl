; generate-domains power-grid nodes=4 plants=1 hospitals=1 chords=0 broken=1 worn=1 seed=1
(define (problem power-grid-01)
  (:domain power-grid)
  (:objects
    plant3 - plant
    hospital1 - hospital
    station2 station4 - substation
    line1 line2 line3 line4 - line)
  (:init
    ; the lines
    (joins line1 hospital1 station2) (joins line1 station2 hospital1)
    (joins line2 station2 plant3) (joins line2 plant3 station2) (joins line3 plant3 station4)
    (joins line3 station4 plant3) (joins line4 station4 hospital1)
    (joins line4 hospital1 station4)
    ; the breakers that are closed
    (closed line1 hospital1) (closed line1 station2) (closed line3 plant3)
    (closed line3 station4) (closed line4 station4) (closed line4 hospital1)
    ; damage
    (broken line2)
    ; the crew
    (crew-at plant3))
  (:goal (and
    (maintained station2) (forall (?l - line) (not (broken ?l))) (forall (?n - node) (live ?n)))))
