# Each target calls one short script in Scripts/, or one Swift command. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-fast test-browser test-faults bench format lint golden clean-demo

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: ## Check what this machine needs for building and testing; as root, install what is missing
	@Scripts/setup.sh test

build: ## Build for development
	@swift build

demo: ## Build for speed, fill a demo region once and serve it; the last line is the address
	@Scripts/demo.sh

test: ## Run every check and test there is, on both engines and in the browser
	@Scripts/test.sh

test-fast: ## Run the Swift tests on SQLite only
	@env -u LEIDRAAD_TEST_POSTGRESQL swift test --disable-xctest

test-browser: ## Run the browser journeys only
	@Scripts/browser.sh

test-faults: ## Kill, stop, copy and fill the real program, twenty kills under load among them
	@Scripts/faults.sh

bench: ## Measure pages at 1,000 and 100,000 learners; adds lines to docs/bench.tsv
	@Scripts/bench.sh

format: ## Lay out the Swift source as .swift-format says
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check layout, names and rooms
	@Scripts/lint.sh

golden: ## Write the golden files anew; read the difference before you commit it
	@LEIDRAAD_TEST_GOLDEN=renew swift test --disable-xctest --filter Golden

clean-demo: ## Forget everything that was typed in the demo
	@rm -rf var/demo
