; generate-domains blocks-world blocks=15 towers=4 seed=3
; Towers, bottom block first, and what they become:
;   b5 b8 b14 b4
;   b3 b7 b6 b15
;   b13 b11 b10 b1 b12
;   b9 b2
; become
;   b3 b12 b4 b1 b14 b11
;   b9 b13
;   b5 b6
;   b7 b2 b15 b10 b8
(define (problem blocks-world-03)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b5) (on b8 b5) (on b14 b8) (on b4 b14) (on-table b3) (on b7 b3) (on b6 b7)
    (on b15 b6) (on-table b13) (on b11 b13) (on b10 b11) (on b1 b10) (on b12 b1) (on-table b9)
    (on b2 b9)
    ; the tops
    (clear b4) (clear b15) (clear b12) (clear b2))
  (:goal (and
    (on-table b3) (on b12 b3) (on b4 b12) (on b1 b4) (on b14 b1) (on b11 b14) (on-table b9)
    (on b13 b9) (on-table b5) (on b6 b5) (on-table b7) (on b2 b7) (on b15 b2) (on b10 b15)
    (on b8 b10))))
