# Two commands set a machine up: `make run` and `make test`. See CONTRIBUTING.md for the rest.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.PHONY: help run run-plan test test-clients lint format build service release packages domains clean fuzz \
  bench-plan bench-tileworld bench-agents bench-parse bench-explore bench-learn bench-learn-noise bench-learn-throughput bench-learn-numeric \
  bench-service \
  bench-robots kill-service kill-agents fuzz-service docs bench-mission kill-mission

# The problem that `make run-plan` plans.
DOMAIN ?= legged-scout
PROBLEM ?= p03
# How long `make fuzz` looks for such inputs.
SECONDS ?= 1800
# The material to measure on: benchmarks, and the tools that run and judge them.
SHARED ?= ../shared

# The release build is linked statically: it starts faster and runs without the toolchain. It has a
# folder of its own, because switching a folder between debug and static rebuilds everything.
RELEASE := swift build -c release --static-swift-stdlib --scratch-path .build-release
PRAXIS := .build-release/release/praxis
SOURCES := $(wildcard Sources Tests Package.swift Benchmarks Fuzz)
# What a build needs beside the toolchain, on Debian 12.
PACKAGES := git ca-certificates binutils libc6-dev libgcc-12-dev libstdc++-12-dev libxml2-dev pkg-config libsqlite3-dev \
  libmujoco-dev

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-24s %s\n", $$1, $$2 }' Makefile

run: build ## let a robot find out what its actions do, and reach its goals; writes a report
	$(PRAXIS) mission Missions/yard --explore 300 --brief --report .build-release/mission.html
	@echo; echo "the way, the steps and what was learned: .build-release/mission.html"

run-plan: build ## plan a problem of Domains and show plan, cost, statistics and verdict
	@task="Domains/$(DOMAIN)/domain.pddl Domains/$(DOMAIN)/$(PROBLEM).pddl"; \
	plan=.build-release/$(DOMAIN)-$(PROBLEM).plan; \
	show() { echo; echo "$$ $$*"; "$$@"; }; \
	show $(PRAXIS) plan $$task --verbose --plan-file $$plan; \
	show $(PRAXIS) validate $$task $$plan

test: packages ## build for debugging and run all tests
	swift build --build-tests
	@mkdir -p .build
	swift test --skip-build 2>&1 | tee .build/test.log || { echo; echo "what failed:"; grep -aE '✘|↳ [^/]' .build/test.log | tail -60; exit 1; }
	swift build --disable-default-traits --scratch-path .build-plain --target LeggedRobot

build: packages ## build the command for release
	$(RELEASE) --product praxis
	@echo "built $(PRAXIS)"

service: build ## build the service for release too
	$(RELEASE) --product praxis-server

release: service ## make an archive of programs, completions, manual page and documents
	Release/release.sh .build-release/archives

docs: packages ## build the library's documentation with DocC into .build/documentation
	Release/documentation.sh .build/documentation

test-clients: service ## test with the clients of others, from PyPI
	Integrations/unified-planning/test.sh "$(PRAXIS)"
	Integrations/mcp/test.sh "$(PRAXIS)"
	Integrations/http/test.sh "$(dir $(PRAXIS))"
	Integrations/http/test_page.sh "$(dir $(PRAXIS))"

lint: packages ## check the format of all sources
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## bring all sources into the format
	swift format --in-place --recursive --parallel $(SOURCES)

domains: ## make the problems of Domains anew
	swift run generate-domains

bench-tileworld: build ## measure agents against the rate of change; writes Docs/tileworld.md and .svg
	Benchmarks/tileworld.sh "$(PRAXIS)"

bench-plan: build ## compare with Fast Downward; writes Docs/benchmarks.md
	Benchmarks/plan.sh "$(PRAXIS)" "$(SHARED)"

bench-agents: build ## measure the agent interpreter; writes Docs/benchmarks-agents.md
	Benchmarks/agents.sh "$(PRAXIS)"

bench-mission: build ## run missions with ten seeds, without learning, filter or safety, and in physics; writes Docs/benchmarks-mission.md
	Benchmarks/mission.py "$(PRAXIS)"

kill-mission: build ## kill missions a hundred times; look for what is dispatched twice or lost
	Benchmarks/mission_kills.py "$(PRAXIS)"

bench-service: service ## measure the service under load
	Benchmarks/service_load.py "$(dir $(PRAXIS))"

kill-service: service ## kill the service a thousand times; look for what is lost
	Benchmarks/service_kills.py "$(dir $(PRAXIS))"

kill-agents: build ## kill recorded runs of agents a thousand times; compare what they print
	Benchmarks/agent_kills.py "$(PRAXIS)" 1000

fuzz-service: service ## send the service 20,000 malformed requests
	Integrations/http/fuzz.sh "$(dir $(PRAXIS))"

bench-explore: build ## compare exploration with OLAM; writes Docs/benchmarks-exploration.md
	Benchmarks/explore.sh "$(PRAXIS)" "$(SHARED)"

bench-parse: packages ## measure how fast s-expressions are read
	Benchmarks/parse.sh

bench-learn: build ## compare SAM and ESAM with n-sam, our metrics with AMLGym's
	Benchmarks/learn.sh "$(PRAXIS)" "$(SHARED)"

bench-learn-noise: build ## learn from noisy states against nolam
	Benchmarks/learning/noise.py "$(PRAXIS)" "$(SHARED)"

bench-learn-numeric: build ## learn numeric domains against n-sam; ENHSP plans with the models
	Benchmarks/learning/numeric.py "$(PRAXIS)" "$(SHARED)"

bench-learn-throughput: build ## learn from a million transitions against n-sam
	Benchmarks/learning/throughput.py "$(PRAXIS)" "$(SHARED)"

bench-kinematics: packages ## measure the simulator of robots without forces
	cd Benchmarks && swift build -c release --product KinematicBenchmark
	Benchmarks/.build/release/KinematicBenchmark

bench-robots: packages ## measure the legged robot; writes Docs/benchmarks-robots.md
	Benchmarks/legged.sh

fuzz: packages ## look for inputs that crash a reader or the interpreter of agents (SECONDS=1800)
	Fuzz/run.sh $(SECONDS)

clean: ## remove everything that was built
	rm -rf .build .build-release .build-plain .venv-bench .venv-learning .venv-olam .venv-agents .venv-clients Benchmarks/.build Fuzz/.build

packages:
	@command -v swift >/dev/null || { \
	  echo "Please install a Swift 6.3 toolchain first: https://www.swift.org/install" >&2; exit 1; }
	@.ci/ensure-packages $(PACKAGES)
