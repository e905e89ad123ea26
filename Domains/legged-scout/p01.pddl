; generate-domains legged-scout waypoints=4 paths=0 charge=8 platforms=1 targets=1 loads=0 seed=1
(define (problem legged-scout-01)
  (:domain legged-scout)
  (:objects
    scout1 - platform
    w1 w2 w3 w4 - waypoint
    crawl walk trot - gait
    flat gravel slope ice rubble - terrain
    level0 level1 level2 level3 level4 level5 level6 level7 level8 - level
    target1 - target)
  (:init
    ; the ground
    (stretch w1 w2 flat) (stretch w2 w1 flat) (stretch w2 w3 slope) (stretch w3 w2 slope)
    (stretch w3 w4 slope) (stretch w4 w3 slope)
    ; seconds that a stretch takes in each gait that crosses it
    (= (crossing-time w1 w2 crawl) 100) (= (crossing-time w2 w1 crawl) 100)
    (= (crossing-time w1 w2 walk) 50) (= (crossing-time w2 w1 walk) 50)
    (= (crossing-time w1 w2 trot) 20) (= (crossing-time w2 w1 trot) 20)
    (= (crossing-time w2 w3 crawl) 145) (= (crossing-time w3 w2 crawl) 145)
    (= (crossing-time w2 w3 walk) 73) (= (crossing-time w3 w2 walk) 73)
    (= (crossing-time w3 w4 crawl) 165) (= (crossing-time w4 w3 crawl) 165)
    (= (crossing-time w3 w4 walk) 83) (= (crossing-time w4 w3 walk) 83)
    ; where the battery is charged
    (dock w1) (dock w4)
    ; where reports get through
    (radio w1) (radio w4)
    ; what can be seen from where
    (in-view target1 w2) (in-view target1 w4)
    ; the gaits
    (crosses crawl flat) (crosses crawl gravel) (crosses crawl slope) (crosses crawl ice)
    (crosses crawl rubble) (crosses walk flat) (crosses walk gravel) (crosses walk slope)
    (crosses trot flat) (crosses trot gravel)
    ; what the ground drains
    (drain flat level1 level0) (drain flat level2 level1) (drain flat level3 level2)
    (drain flat level4 level3) (drain flat level5 level4) (drain flat level6 level5)
    (drain flat level7 level6) (drain flat level8 level7) (drain gravel level1 level0)
    (drain gravel level2 level1) (drain gravel level3 level2) (drain gravel level4 level3)
    (drain gravel level5 level4) (drain gravel level6 level5) (drain gravel level7 level6)
    (drain gravel level8 level7) (drain slope level2 level0) (drain slope level3 level1)
    (drain slope level4 level2) (drain slope level5 level3) (drain slope level6 level4)
    (drain slope level7 level5) (drain slope level8 level6) (drain ice level1 level0)
    (drain ice level2 level1) (drain ice level3 level2) (drain ice level4 level3)
    (drain ice level5 level4) (drain ice level6 level5) (drain ice level7 level6)
    (drain ice level8 level7) (drain rubble level2 level0) (drain rubble level3 level1)
    (drain rubble level4 level2) (drain rubble level5 level3) (drain rubble level6 level4)
    (drain rubble level7 level5) (drain rubble level8 level6)
    ; a fresh battery
    (charged level8)
    ; the platforms
    (at scout1 w1) (sitting scout1) (uses scout1 walk) (unladen scout1) (battery scout1 level8)
    (= (total-cost) 0))
  (:goal (and
    (reported target1) (sitting scout1) (at scout1 w1)))
  (:metric minimize (total-cost)))
