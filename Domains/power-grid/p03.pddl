; generate-domains power-grid nodes=14 plants=2 hospitals=4 chords=4 broken=3 worn=4 seed=3
(define (problem power-grid-03)
  (:domain power-grid)
  (:objects
    plant2 plant5 - plant
    hospital3 hospital6 hospital12 hospital13 - hospital
    station1 station4 station7 station8 station9 station10 station11 station14 - substation
    line1 line2 line3 line4 line5 line6 line7 line8 line9 line10 line11 line12 line13 line14
    line15 line16 line17 line18 - line)
  (:init
    ; the lines
    (joins line1 station1 plant2) (joins line1 plant2 station1) (joins line2 plant2 hospital3)
    (joins line2 hospital3 plant2) (joins line3 hospital3 station4)
    (joins line3 station4 hospital3) (joins line4 station4 plant5) (joins line4 plant5 station4)
    (joins line5 plant5 hospital6) (joins line5 hospital6 plant5)
    (joins line6 hospital6 station7) (joins line6 station7 hospital6)
    (joins line7 station7 station8) (joins line7 station8 station7)
    (joins line8 station8 station9) (joins line8 station9 station8)
    (joins line9 station9 station10) (joins line9 station10 station9)
    (joins line10 station10 station11) (joins line10 station11 station10)
    (joins line11 station11 hospital12) (joins line11 hospital12 station11)
    (joins line12 hospital12 hospital13) (joins line12 hospital13 hospital12)
    (joins line13 hospital13 station14) (joins line13 station14 hospital13)
    (joins line14 station14 station1) (joins line14 station1 station14)
    (joins line15 station4 hospital13) (joins line15 hospital13 station4)
    (joins line16 hospital3 station9) (joins line16 station9 hospital3)
    (joins line17 hospital6 hospital12) (joins line17 hospital12 hospital6)
    (joins line18 station7 hospital13) (joins line18 hospital13 station7)
    ; the breakers that are closed
    (closed line1 station1) (closed line1 plant2) (closed line2 plant2) (closed line2 hospital3)
    (closed line3 hospital3) (closed line3 station4) (closed line4 station4)
    (closed line4 plant5) (closed line6 hospital6) (closed line6 station7)
    (closed line7 station7) (closed line7 station8) (closed line9 station9)
    (closed line9 station10) (closed line10 station10) (closed line10 station11)
    (closed line11 station11) (closed line11 hospital12) (closed line15 station4)
    (closed line15 hospital13) (closed line16 hospital3) (closed line16 station9)
    (closed line18 station7) (closed line18 hospital13)
    ; damage
    (broken line5) (broken line8) (broken line14)
    ; the crew
    (crew-at plant2))
  (:goal (and
    (maintained station4) (maintained station7) (maintained station10) (maintained station14)
    (forall (?l - line) (not (broken ?l))) (forall (?n - node) (live ?n)))))
