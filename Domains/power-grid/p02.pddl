; generate-domains power-grid nodes=8 plants=2 hospitals=2 chords=2 broken=2 worn=2 seed=2
(define (problem power-grid-02)
  (:domain power-grid)
  (:objects
    plant3 plant6 - plant
    hospital5 hospital8 - hospital
    station1 station2 station4 station7 - substation
    line1 line2 line3 line4 line5 line6 line7 line8 line9 - line)
  (:init
    ; the lines
    (joins line1 station1 station2) (joins line1 station2 station1)
    (joins line2 station2 plant3) (joins line2 plant3 station2) (joins line3 plant3 station4)
    (joins line3 station4 plant3) (joins line4 station4 hospital5)
    (joins line4 hospital5 station4) (joins line5 hospital5 plant6)
    (joins line5 plant6 hospital5) (joins line6 plant6 station7) (joins line6 station7 plant6)
    (joins line7 station7 hospital8) (joins line7 hospital8 station7)
    (joins line8 hospital8 station1) (joins line8 station1 hospital8)
    (joins line9 station2 hospital5) (joins line9 hospital5 station2)
    ; the breakers that are closed
    (closed line1 station1) (closed line1 station2) (closed line2 station2)
    (closed line2 plant3) (closed line3 plant3) (closed line3 station4) (closed line6 plant6)
    (closed line6 station7) (closed line8 hospital8) (closed line8 station1)
    (closed line9 station2) (closed line9 hospital5)
    ; damage
    (broken line4) (broken line7)
    ; the crew
    (crew-at plant3))
  (:goal (and
    (maintained station1) (maintained station7) (forall (?l - line) (not (broken ?l)))
    (forall (?n - node) (live ?n)))))
