; generate-domains locked-rooms rooms=32 loops=14 keys=4 levers=12 treasures=12 seed=5
(define (problem locked-rooms-05)
  (:domain locked-rooms)
  (:objects
    room1 room2 room3 room4 room5 room6 room7 room8 room9 room10 room11 room12 room13 room14
    room15 room16 room17 room18 room19 room20 room21 room22 room23 room24 room25 room26 room27
    room28 room29 room30 room31 room32 - room
    door1 door2 door3 door4 door5 door6 door7 door8 door9 door10 door11 door12 door13 door14
    door15 door16 door17 door18 door19 door20 door21 door22 door23 door24 door25 door26 door27
    door28 door29 door30 door31 door32 door33 door34 door35 door36 door37 door38 door39 door40
    door41 door42 door43 door44 - door
    lever1 lever2 lever3 lever4 lever5 lever6 lever7 lever8 lever9 lever10 lever11 lever12
    - lever
    key1 key2 key3 key4 - key
    treasure1 treasure2 treasure3 treasure4 treasure5 treasure6 treasure7 treasure8 treasure9
    treasure10 treasure11 treasure12 - treasure)
  (:init
    ; the doors
    (leads door1 room1 room2) (leads door1 room2 room1) (leads door2 room1 room3)
    (leads door2 room3 room1) (leads door3 room2 room4) (leads door3 room4 room2)
    (leads door4 room4 room5) (leads door4 room5 room4) (leads door5 room5 room6)
    (leads door5 room6 room5) (leads door6 room2 room7) (leads door6 room7 room2)
    (leads door7 room6 room8) (leads door7 room8 room6) (leads door8 room6 room9)
    (leads door8 room9 room6) (leads door9 room7 room10) (leads door9 room10 room7)
    (leads door10 room9 room11) (leads door10 room11 room9) (leads door11 room11 room12)
    (leads door11 room12 room11) (leads door12 room10 room13) (leads door12 room13 room10)
    (leads door13 room12 room14) (leads door13 room14 room12) (leads door14 room12 room15)
    (leads door14 room15 room12) (leads door15 room15 room16) (leads door15 room16 room15)
    (leads door16 room16 room17) (leads door16 room17 room16) (leads door17 room16 room18)
    (leads door17 room18 room16) (leads door18 room18 room19) (leads door18 room19 room18)
    (leads door19 room17 room20) (leads door19 room20 room17) (leads door20 room18 room21)
    (leads door20 room21 room18) (leads door21 room20 room22) (leads door21 room22 room20)
    (leads door22 room22 room23) (leads door22 room23 room22) (leads door23 room23 room24)
    (leads door23 room24 room23) (leads door24 room19 room25) (leads door24 room25 room19)
    (leads door25 room23 room26) (leads door25 room26 room23) (leads door26 room24 room27)
    (leads door26 room27 room24) (leads door27 room27 room28) (leads door27 room28 room27)
    (leads door28 room27 room29) (leads door28 room29 room27) (leads door29 room29 room30)
    (leads door29 room30 room29) (leads door30 room26 room31) (leads door30 room31 room26)
    (leads door31 room28 room32) (leads door31 room32 room28) (leads door32 room15 room10)
    (leads door32 room10 room15) (leads door33 room2 room27) (leads door33 room27 room2)
    (leads door34 room24 room10) (leads door34 room10 room24) (leads door35 room17 room23)
    (leads door35 room23 room17) (leads door36 room28 room12) (leads door36 room12 room28)
    (leads door37 room31 room10) (leads door37 room10 room31) (leads door38 room9 room3)
    (leads door38 room3 room9) (leads door39 room12 room25) (leads door39 room25 room12)
    (leads door40 room9 room4) (leads door40 room4 room9) (leads door41 room20 room6)
    (leads door41 room6 room20) (leads door42 room5 room25) (leads door42 room25 room5)
    (leads door43 room20 room10) (leads door43 room10 room20) (leads door44 room13 room19)
    (leads door44 room19 room13)
    ; doors that are open
    (is-open door1) (is-open door2) (is-open door3) (is-open door7) (is-open door8)
    (is-open door9) (is-open door12) (is-open door14) (is-open door19) (is-open door20)
    (is-open door21) (is-open door23) (is-open door24) (is-open door25) (is-open door26)
    (is-open door27) (is-open door28) (is-open door29) (is-open door31) (is-open door33)
    (is-open door37) (is-open door42) (is-open door43)
    ; the keys
    (skeleton-key key1) (fits key2 door5) (fits key2 door6) (fits key2 door7) (fits key2 door10)
    (fits key2 door13) (fits key2 door14) (fits key2 door15) (fits key2 door21)
    (fits key2 door23) (fits key2 door32) (fits key2 door33) (fits key3 door5) (fits key3 door6)
    (fits key3 door7) (fits key3 door9) (fits key3 door13) (fits key3 door27) (fits key3 door29)
    (fits key3 door31) (fits key3 door34) (fits key3 door37) (fits key3 door38)
    (fits key4 door4) (fits key4 door7) (fits key4 door16) (fits key4 door17) (fits key4 door19)
    (fits key4 door20) (fits key4 door23) (fits key4 door25) (fits key4 door26)
    (fits key4 door36) (fits key4 door40)
    ; the levers
    (mounted lever1 room28) (wired lever1 door10) (wired lever1 door11) (wired lever1 door21)
    (mounted lever2 room3) (wired lever2 door5) (wired lever2 door15) (wired lever2 door41)
    (mounted lever3 room14) (wired lever3 door36) (wired lever3 door39) (wired lever3 door43)
    (mounted lever4 room6) (wired lever4 door5) (wired lever4 door19) (wired lever4 door20)
    (mounted lever5 room25) (wired lever5 door13) (wired lever5 door25) (wired lever5 door31)
    (mounted lever6 room5) (wired lever6 door2) (wired lever6 door16) (wired lever6 door29)
    (mounted lever7 room7) (wired lever7 door20) (wired lever7 door33) (wired lever7 door37)
    (mounted lever8 room32) (wired lever8 door35) (wired lever8 door36) (wired lever8 door39)
    (mounted lever9 room7) (wired lever9 door13) (wired lever9 door23) (wired lever9 door42)
    (mounted lever10 room21) (wired lever10 door11) (wired lever10 door23)
    (wired lever10 door32) (mounted lever11 room31) (wired lever11 door4) (wired lever11 door7)
    (wired lever11 door26) (mounted lever12 room22) (wired lever12 door20)
    (wired lever12 door38) (wired lever12 door43)
    ; the explorer
    (explorer-in room1)
    ; what lies where
    (lies key1 room1) (lies key2 room20) (lies key3 room15) (lies key4 room31)
    (lies treasure1 room9) (lies treasure2 room12) (lies treasure3 room21)
    (lies treasure4 room10) (lies treasure5 room10) (lies treasure6 room18)
    (lies treasure7 room5) (lies treasure8 room25) (lies treasure9 room31)
    (lies treasure10 room12) (lies treasure11 room32) (lies treasure12 room11))
  (:goal (and
    (lies treasure1 room7) (lies treasure2 room29) (lies treasure3 room21)
    (lies treasure4 room17) (lies treasure5 room17) (lies treasure6 room18)
    (lies treasure7 room17) (lies treasure8 room19) (lies treasure9 room31)
    (lies treasure10 room4) (lies treasure11 room11) (lies treasure12 room5) (explorer-in room5)
    (is-open door2) (not (is-open door4)) (is-open door5) (is-open door7) (is-open door10)
    (is-open door11) (not (is-open door13)) (not (is-open door15)) (not (is-open door16))
    (not (is-open door19)) (not (is-open door20)) (not (is-open door21)) (not (is-open door23))
    (is-open door25) (not (is-open door26)) (is-open door29) (not (is-open door31))
    (not (is-open door32)) (not (is-open door33)) (not (is-open door35)) (not (is-open door36))
    (not (is-open door37)) (not (is-open door38)) (is-open door39) (not (is-open door41))
    (is-open door42) (is-open door43))))
