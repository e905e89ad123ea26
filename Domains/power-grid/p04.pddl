; generate-domains power-grid nodes=24 plants=3 hospitals=7 chords=6 broken=5 worn=7 seed=4
(define (problem power-grid-04)
  (:domain power-grid)
  (:objects
    plant6 plant9 plant20 - plant
    hospital3 hospital12 hospital13 hospital14 hospital17 hospital18 hospital23 - hospital
    station1 station2 station4 station5 station7 station8 station10 station11 station15
    station16 station19 station21 station22 station24 - substation
    line1 line2 line3 line4 line5 line6 line7 line8 line9 line10 line11 line12 line13 line14
    line15 line16 line17 line18 line19 line20 line21 line22 line23 line24 line25 line26 line27
    line28 - line)
  (:init
    ; the lines
    (joins line1 station1 station2) (joins line1 station2 station1)
    (joins line2 station2 hospital3) (joins line2 hospital3 station2)
    (joins line3 hospital3 station4) (joins line3 station4 hospital3)
    (joins line4 station4 station5) (joins line4 station5 station4)
    (joins line5 station5 plant6) (joins line5 plant6 station5) (joins line6 plant6 station7)
    (joins line6 station7 plant6) (joins line7 station7 station8)
    (joins line7 station8 station7) (joins line8 station8 plant9) (joins line8 plant9 station8)
    (joins line9 plant9 station10) (joins line9 station10 plant9)
    (joins line10 station10 station11) (joins line10 station11 station10)
    (joins line11 station11 hospital12) (joins line11 hospital12 station11)
    (joins line12 hospital12 hospital13) (joins line12 hospital13 hospital12)
    (joins line13 hospital13 hospital14) (joins line13 hospital14 hospital13)
    (joins line14 hospital14 station15) (joins line14 station15 hospital14)
    (joins line15 station15 station16) (joins line15 station16 station15)
    (joins line16 station16 hospital17) (joins line16 hospital17 station16)
    (joins line17 hospital17 hospital18) (joins line17 hospital18 hospital17)
    (joins line18 hospital18 station19) (joins line18 station19 hospital18)
    (joins line19 station19 plant20) (joins line19 plant20 station19)
    (joins line20 plant20 station21) (joins line20 station21 plant20)
    (joins line21 station21 station22) (joins line21 station22 station21)
    (joins line22 station22 hospital23) (joins line22 hospital23 station22)
    (joins line23 hospital23 station24) (joins line23 station24 hospital23)
    (joins line24 station24 station1) (joins line24 station1 station24)
    (joins line25 hospital3 plant9) (joins line25 plant9 hospital3)
    (joins line26 station8 station15) (joins line26 station15 station8)
    (joins line27 station7 station10) (joins line27 station10 station7)
    (joins line28 hospital12 station24) (joins line28 station24 hospital12)
    ; the breakers that are closed
    (closed line3 hospital3) (closed line3 station4) (closed line6 plant6)
    (closed line6 station7) (closed line7 station7) (closed line7 station8)
    (closed line10 station10) (closed line10 station11) (closed line12 hospital12)
    (closed line12 hospital13) (closed line13 hospital13) (closed line13 hospital14)
    (closed line14 hospital14) (closed line14 station15) (closed line15 station15)
    (closed line15 station16) (closed line16 station16) (closed line16 hospital17)
    (closed line17 hospital17) (closed line17 hospital18) (closed line18 hospital18)
    (closed line18 station19) (closed line19 station19) (closed line19 plant20)
    (closed line20 plant20) (closed line20 station21) (closed line21 station21)
    (closed line21 station22) (closed line22 station22) (closed line22 hospital23)
    (closed line24 station24) (closed line24 station1) (closed line25 hospital3)
    (closed line25 plant9) (closed line27 station7) (closed line27 station10)
    ; damage
    (broken line1) (broken line2) (broken line5) (broken line23) (broken line26)
    ; the crew
    (crew-at plant6))
  (:goal (and
    (maintained station2) (maintained station4) (maintained station7) (maintained station8)
    (maintained station11) (maintained station16) (maintained station22)
    (forall (?l - line) (not (broken ?l))) (forall (?n - node) (live ?n)))))
