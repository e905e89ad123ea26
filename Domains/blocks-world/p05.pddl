; generate-domains blocks-world blocks=60 towers=8 seed=5
; Towers, bottom block first, and what they become:
;   b6 b4 b14 b58 b1
;   b50 b21 b29 b18 b43 b48
;   b8 b11 b30 b31 b53 b36 b12 b49 b2
;   b15 b45 b5 b19 b41 b59 b60 b44 b20 b57 b22 b39
;   b56 b38 b54
;   b33 b13 b55 b32 b40
;   b16 b26 b51 b35 b25 b42 b34 b24 b23 b27 b28 b7
;   b3 b37 b47 b9 b10 b52 b17 b46
; become
;   b52 b55 b31 b46 b25 b22 b5 b51 b41 b48
;   b30 b28 b56
;   b11 b44 b29 b35 b14 b50
;   b33 b24 b27 b17 b60 b58 b10 b2 b6 b7 b45 b59 b32
;   b23 b40 b36 b21 b9 b47 b8 b19 b3
;   b42 b34 b13 b53 b1 b37 b15 b39 b57
;   b43 b12 b54
;   b38 b20 b16 b18 b26 b49 b4
(define (problem blocks-world-05)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19 b20 b21 b22 b23 b24 b25
    b26 b27 b28 b29 b30 b31 b32 b33 b34 b35 b36 b37 b38 b39 b40 b41 b42 b43 b44 b45 b46 b47 b48
    b49 b50 b51 b52 b53 b54 b55 b56 b57 b58 b59 b60 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b6) (on b4 b6) (on b14 b4) (on b58 b14) (on b1 b58) (on-table b50) (on b21 b50)
    (on b29 b21) (on b18 b29) (on b43 b18) (on b48 b43) (on-table b8) (on b11 b8) (on b30 b11)
    (on b31 b30) (on b53 b31) (on b36 b53) (on b12 b36) (on b49 b12) (on b2 b49) (on-table b15)
    (on b45 b15) (on b5 b45) (on b19 b5) (on b41 b19) (on b59 b41) (on b60 b59) (on b44 b60)
    (on b20 b44) (on b57 b20) (on b22 b57) (on b39 b22) (on-table b56) (on b38 b56) (on b54 b38)
    (on-table b33) (on b13 b33) (on b55 b13) (on b32 b55) (on b40 b32) (on-table b16)
    (on b26 b16) (on b51 b26) (on b35 b51) (on b25 b35) (on b42 b25) (on b34 b42) (on b24 b34)
    (on b23 b24) (on b27 b23) (on b28 b27) (on b7 b28) (on-table b3) (on b37 b3) (on b47 b37)
    (on b9 b47) (on b10 b9) (on b52 b10) (on b17 b52) (on b46 b17)
    ; the tops
    (clear b1) (clear b48) (clear b2) (clear b39) (clear b54) (clear b40) (clear b7) (clear b46))
  (:goal (and
    (on-table b52) (on b55 b52) (on b31 b55) (on b46 b31) (on b25 b46) (on b22 b25) (on b5 b22)
    (on b51 b5) (on b41 b51) (on b48 b41) (on-table b30) (on b28 b30) (on b56 b28)
    (on-table b11) (on b44 b11) (on b29 b44) (on b35 b29) (on b14 b35) (on b50 b14)
    (on-table b33) (on b24 b33) (on b27 b24) (on b17 b27) (on b60 b17) (on b58 b60) (on b10 b58)
    (on b2 b10) (on b6 b2) (on b7 b6) (on b45 b7) (on b59 b45) (on b32 b59) (on-table b23)
    (on b40 b23) (on b36 b40) (on b21 b36) (on b9 b21) (on b47 b9) (on b8 b47) (on b19 b8)
    (on b3 b19) (on-table b42) (on b34 b42) (on b13 b34) (on b53 b13) (on b1 b53) (on b37 b1)
    (on b15 b37) (on b39 b15) (on b57 b39) (on-table b43) (on b12 b43) (on b54 b12)
    (on-table b38) (on b20 b38) (on b16 b20) (on b18 b16) (on b26 b18) (on b49 b26) (on b4 b49))))
