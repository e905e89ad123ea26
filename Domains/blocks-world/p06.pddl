; generate-domains blocks-world blocks=90 towers=10 seed=6
; Towers, bottom block first, and what they become:
;   b70 b69 b31 b44 b82 b7 b80 b33
;   b79 b62 b27 b67 b85 b8
;   b75 b56 b45 b28 b29 b26 b57 b11 b73
;   b16 b65 b86 b54 b60 b3 b90 b89 b48 b49 b40 b4 b18 b46
;   b21 b42 b41 b10 b71 b59 b64
;   b17 b51 b34 b13 b1 b66 b76 b78 b84 b53 b72
;   b2 b77 b61 b35 b87 b68
;   b52 b6 b22 b19 b74 b14 b32 b50 b20 b25 b39
;   b9 b30 b15 b58 b38 b24 b43 b5
;   b83 b36 b23 b88 b63 b12 b37 b47 b81 b55
; become
;   b22 b25 b30 b78 b82 b5 b67 b62 b12 b73
;   b60 b68 b79 b39 b80 b46
;   b9 b35 b70 b18 b15 b77 b86 b20 b3 b8
;   b13 b51 b47 b66 b59 b57 b88 b2 b54 b65 b26
;   b24 b83 b72 b87 b74 b40 b34
;   b56 b16 b42 b44 b52 b33
;   b11 b90 b38 b6 b75 b41 b48 b43 b50 b81 b27 b55 b64 b7 b36
;   b49 b29 b31 b14 b61 b4 b32 b45
;   b71 b1 b84 b37 b10 b58
;   b53 b19 b69 b76 b21 b89 b85 b28 b63 b17 b23
(define (problem blocks-world-06)
  (:domain blocks-world)
  (:objects
    b1 b2 b3 b4 b5 b6 b7 b8 b9 b10 b11 b12 b13 b14 b15 b16 b17 b18 b19 b20 b21 b22 b23 b24 b25
    b26 b27 b28 b29 b30 b31 b32 b33 b34 b35 b36 b37 b38 b39 b40 b41 b42 b43 b44 b45 b46 b47 b48
    b49 b50 b51 b52 b53 b54 b55 b56 b57 b58 b59 b60 b61 b62 b63 b64 b65 b66 b67 b68 b69 b70 b71
    b72 b73 b74 b75 b76 b77 b78 b79 b80 b81 b82 b83 b84 b85 b86 b87 b88 b89 b90 - block)
  (:init
    ; the hand
    (hand-empty)
    ; what lies on what
    (on-table b70) (on b69 b70) (on b31 b69) (on b44 b31) (on b82 b44) (on b7 b82) (on b80 b7)
    (on b33 b80) (on-table b79) (on b62 b79) (on b27 b62) (on b67 b27) (on b85 b67) (on b8 b85)
    (on-table b75) (on b56 b75) (on b45 b56) (on b28 b45) (on b29 b28) (on b26 b29) (on b57 b26)
    (on b11 b57) (on b73 b11) (on-table b16) (on b65 b16) (on b86 b65) (on b54 b86) (on b60 b54)
    (on b3 b60) (on b90 b3) (on b89 b90) (on b48 b89) (on b49 b48) (on b40 b49) (on b4 b40)
    (on b18 b4) (on b46 b18) (on-table b21) (on b42 b21) (on b41 b42) (on b10 b41) (on b71 b10)
    (on b59 b71) (on b64 b59) (on-table b17) (on b51 b17) (on b34 b51) (on b13 b34) (on b1 b13)
    (on b66 b1) (on b76 b66) (on b78 b76) (on b84 b78) (on b53 b84) (on b72 b53) (on-table b2)
    (on b77 b2) (on b61 b77) (on b35 b61) (on b87 b35) (on b68 b87) (on-table b52) (on b6 b52)
    (on b22 b6) (on b19 b22) (on b74 b19) (on b14 b74) (on b32 b14) (on b50 b32) (on b20 b50)
    (on b25 b20) (on b39 b25) (on-table b9) (on b30 b9) (on b15 b30) (on b58 b15) (on b38 b58)
    (on b24 b38) (on b43 b24) (on b5 b43) (on-table b83) (on b36 b83) (on b23 b36) (on b88 b23)
    (on b63 b88) (on b12 b63) (on b37 b12) (on b47 b37) (on b81 b47) (on b55 b81)
    ; the tops
    (clear b33) (clear b8) (clear b73) (clear b46) (clear b64) (clear b72) (clear b68)
    (clear b39) (clear b5) (clear b55))
  (:goal (and
    (on-table b22) (on b25 b22) (on b30 b25) (on b78 b30) (on b82 b78) (on b5 b82) (on b67 b5)
    (on b62 b67) (on b12 b62) (on b73 b12) (on-table b60) (on b68 b60) (on b79 b68) (on b39 b79)
    (on b80 b39) (on b46 b80) (on-table b9) (on b35 b9) (on b70 b35) (on b18 b70) (on b15 b18)
    (on b77 b15) (on b86 b77) (on b20 b86) (on b3 b20) (on b8 b3) (on-table b13) (on b51 b13)
    (on b47 b51) (on b66 b47) (on b59 b66) (on b57 b59) (on b88 b57) (on b2 b88) (on b54 b2)
    (on b65 b54) (on b26 b65) (on-table b24) (on b83 b24) (on b72 b83) (on b87 b72) (on b74 b87)
    (on b40 b74) (on b34 b40) (on-table b56) (on b16 b56) (on b42 b16) (on b44 b42) (on b52 b44)
    (on b33 b52) (on-table b11) (on b90 b11) (on b38 b90) (on b6 b38) (on b75 b6) (on b41 b75)
    (on b48 b41) (on b43 b48) (on b50 b43) (on b81 b50) (on b27 b81) (on b55 b27) (on b64 b55)
    (on b7 b64) (on b36 b7) (on-table b49) (on b29 b49) (on b31 b29) (on b14 b31) (on b61 b14)
    (on b4 b61) (on b32 b4) (on b45 b32) (on-table b71) (on b1 b71) (on b84 b1) (on b37 b84)
    (on b10 b37) (on b58 b10) (on-table b53) (on b19 b53) (on b69 b19) (on b76 b69) (on b21 b76)
    (on b89 b21) (on b85 b89) (on b28 b85) (on b63 b28) (on b17 b63) (on b23 b17))))
