; generate-domains legged-scout waypoints=8 paths=2 charge=14 platforms=1 targets=2 loads=1 seed=2
(define (problem legged-scout-02)
  (:domain legged-scout)
  (:objects
    scout1 - platform
    w1 w2 w3 w4 w5 w6 w7 w8 - waypoint
    crawl walk trot - gait
    flat gravel slope ice rubble - terrain
    level0 level1 level2 level3 level4 level5 level6 level7 level8 level9 level10 level11
    level12 level13 level14 - level
    target1 target2 - target
    load1 - load)
  (:init
    ; the ground
    (stretch w1 w2 flat) (stretch w2 w1 flat) (stretch w1 w3 flat) (stretch w3 w1 flat)
    (stretch w1 w4 slope) (stretch w4 w1 slope) (stretch w4 w5 rubble) (stretch w5 w4 rubble)
    (stretch w1 w6 gravel) (stretch w6 w1 gravel) (stretch w3 w7 flat) (stretch w7 w3 flat)
    (stretch w3 w8 gravel) (stretch w8 w3 gravel) (stretch w6 w2 gravel) (stretch w2 w6 gravel)
    ; seconds that a stretch takes in each gait that crosses it
    (= (crossing-time w1 w2 crawl) 120) (= (crossing-time w2 w1 crawl) 120)
    (= (crossing-time w1 w2 walk) 60) (= (crossing-time w2 w1 walk) 60)
    (= (crossing-time w1 w2 trot) 24) (= (crossing-time w2 w1 trot) 24)
    (= (crossing-time w1 w3 crawl) 74) (= (crossing-time w3 w1 crawl) 74)
    (= (crossing-time w1 w3 walk) 37) (= (crossing-time w3 w1 walk) 37)
    (= (crossing-time w1 w3 trot) 15) (= (crossing-time w3 w1 trot) 15)
    (= (crossing-time w1 w4 crawl) 110) (= (crossing-time w4 w1 crawl) 110)
    (= (crossing-time w1 w4 walk) 55) (= (crossing-time w4 w1 walk) 55)
    (= (crossing-time w4 w5 crawl) 204) (= (crossing-time w5 w4 crawl) 204)
    (= (crossing-time w1 w6 crawl) 92) (= (crossing-time w6 w1 crawl) 92)
    (= (crossing-time w1 w6 walk) 46) (= (crossing-time w6 w1 walk) 46)
    (= (crossing-time w1 w6 trot) 19) (= (crossing-time w6 w1 trot) 19)
    (= (crossing-time w3 w7 crawl) 74) (= (crossing-time w7 w3 crawl) 74)
    (= (crossing-time w3 w7 walk) 37) (= (crossing-time w7 w3 walk) 37)
    (= (crossing-time w3 w7 trot) 15) (= (crossing-time w7 w3 trot) 15)
    (= (crossing-time w3 w8 crawl) 80) (= (crossing-time w8 w3 crawl) 80)
    (= (crossing-time w3 w8 walk) 40) (= (crossing-time w8 w3 walk) 40)
    (= (crossing-time w3 w8 trot) 16) (= (crossing-time w8 w3 trot) 16)
    (= (crossing-time w6 w2 crawl) 92) (= (crossing-time w2 w6 crawl) 92)
    (= (crossing-time w6 w2 walk) 46) (= (crossing-time w2 w6 walk) 46)
    (= (crossing-time w6 w2 trot) 19) (= (crossing-time w2 w6 trot) 19)
    ; where the battery is charged
    (dock w1)
    ; where reports get through
    (radio w1)
    ; what can be seen from where
    (in-view target1 w7) (in-view target1 w3) (in-view target2 w5) (in-view target2 w4)
    ; the gaits
    (crosses crawl flat) (crosses crawl gravel) (crosses crawl slope) (crosses crawl ice)
    (crosses crawl rubble) (crosses walk flat) (crosses walk gravel) (crosses walk slope)
    (crosses trot flat) (crosses trot gravel)
    ; what the ground drains
    (drain flat level1 level0) (drain flat level2 level1) (drain flat level3 level2)
    (drain flat level4 level3) (drain flat level5 level4) (drain flat level6 level5)
    (drain flat level7 level6) (drain flat level8 level7) (drain flat level9 level8)
    (drain flat level10 level9) (drain flat level11 level10) (drain flat level12 level11)
    (drain flat level13 level12) (drain flat level14 level13) (drain gravel level1 level0)
    (drain gravel level2 level1) (drain gravel level3 level2) (drain gravel level4 level3)
    (drain gravel level5 level4) (drain gravel level6 level5) (drain gravel level7 level6)
    (drain gravel level8 level7) (drain gravel level9 level8) (drain gravel level10 level9)
    (drain gravel level11 level10) (drain gravel level12 level11) (drain gravel level13 level12)
    (drain gravel level14 level13) (drain slope level2 level0) (drain slope level3 level1)
    (drain slope level4 level2) (drain slope level5 level3) (drain slope level6 level4)
    (drain slope level7 level5) (drain slope level8 level6) (drain slope level9 level7)
    (drain slope level10 level8) (drain slope level11 level9) (drain slope level12 level10)
    (drain slope level13 level11) (drain slope level14 level12) (drain ice level1 level0)
    (drain ice level2 level1) (drain ice level3 level2) (drain ice level4 level3)
    (drain ice level5 level4) (drain ice level6 level5) (drain ice level7 level6)
    (drain ice level8 level7) (drain ice level9 level8) (drain ice level10 level9)
    (drain ice level11 level10) (drain ice level12 level11) (drain ice level13 level12)
    (drain ice level14 level13) (drain rubble level2 level0) (drain rubble level3 level1)
    (drain rubble level4 level2) (drain rubble level5 level3) (drain rubble level6 level4)
    (drain rubble level7 level5) (drain rubble level8 level6) (drain rubble level9 level7)
    (drain rubble level10 level8) (drain rubble level11 level9) (drain rubble level12 level10)
    (drain rubble level13 level11) (drain rubble level14 level12)
    ; a fresh battery
    (charged level14)
    ; the platforms
    (at scout1 w1) (sitting scout1) (uses scout1 walk) (unladen scout1) (battery scout1 level14)
    ; the loads
    (lies load1 w8)
    ; how the loads can be carried
    (bears crawl load1) (bears walk load1)
    (= (total-cost) 0))
  (:goal (and
    (reported target1) (reported target2) (lies load1 w2) (sitting scout1) (at scout1 w1)))
  (:metric minimize (total-cost)))
