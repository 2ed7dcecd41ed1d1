# Thin names for `python3 main.py COMMAND`, which needs no make.
PYTHON ?= python3

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup:  ## make .venv/ from requirements.lock
	$(PYTHON) main.py setup

run:  ## open the app
	$(PYTHON) main.py

demo:  ## the main job end to end (FORM=file.xlsx, CENTRAL_DB=postgresql://...)
	$(PYTHON) main.py demo $(if $(FORM),--form '$(FORM)') $(if $(CENTRAL_DB),--central-db '$(CENTRAL_DB)')

check:  ## every check that CI runs
	$(PYTHON) main.py check

test:  ## the tests alone (ARGS='-k name')
	$(PYTHON) main.py test $(ARGS)

faults:  ## kills, cuts, bad lines and long journeys by the hundred (a sample of each is in the tests)
	$(PYTHON) main.py test -m slow tests/faults tests/line tests/storm tests/journeys tests/upgrades tests/services

questions:  ## 500 random requests to every address of the centre (a sample is in the tests)
	$(PYTHON) main.py test -m slow tests/central/test_any_request.py

attack:  ## what an adversary tries; the last line counts
	$(PYTHON) main.py test -m attack

storm:  ## seeded histories of desks and centre in trouble (HISTORIES=20000 SEED=n)
	$(PYTHON) main.py storm $(if $(HISTORIES),--histories $(HISTORIES)) $(if $(SEED),--seed $(SEED))

bench:  ## benchmarks to build/bench.json (ROWS='startup save')
	$(PYTHON) main.py bench $(ROWS)

pages:  ## every page of the centre in Chromium: three languages, a telephone and a screen, large letters, by keyboard
	$(PYTHON) main.py test -m slow tests/central/test_in_a_browser.py

shots:  ## every page, language and theme to build/shots/
	$(PYTHON) main.py shots

cards:  ## the clerk's and the trainer's two-page cards in three languages, to resources/cards (pictures are taken anew)
	$(PYTHON) main.py cards

watch:  ## the window again whenever a file of it is saved (SCENE=attendance IN=ckb; SCENE=--list names the scenes)
	$(PYTHON) main.py watch $(SCENE) $(if $(IN),--language $(IN))

openapi:  ## docs/openapi.json anew from the table of addresses
	.venv/bin/python -m sync.central.web.openapi > docs/openapi.json

bundle:  ## the desk as one folder that needs no Python, to build/bundle/mihan
	$(PYTHON) main.py bundle

bundle-check:  ## that folder in a fresh Debian, by a user without Python, well and failing well (root, debootstrap, Xvfb)
	$(PYTHON) main.py bundle --check

windows:  ## the desk for Windows and its setup, made and tried under Wine, unreleased (STEPS='bundle setup check')
	$(PYTHON) main.py windows $(STEPS)

audit:  ## known faults of the packages of the lock (ARGS=--allow-offline without a network)
	$(PYTHON) main.py audit $(ARGS)

sbom:  ## what the program is made of, to build/sbom.json
	$(PYTHON) main.py sbom

release:  ## draft, sign and look at a release of the program (KEYS='one.key two.key')
	$(PYTHON) main.py release draft
	for key in $(KEYS); do $(PYTHON) main.py release sign "$$key" || exit 1; done
	$(PYTHON) main.py release finish

deb:  ## the bundle as a package for Debian and Ubuntu, to build/bundles/
	$(PYTHON) main.py linux deb

tarball:  ## the bundle with install.sh, for any account on Linux and for updates in place, to build/bundles/
	$(PYTHON) main.py linux tarball

linux-check:  ## both installed, tried and removed in a fresh root, with a window (as root; ROOT=folder keeps it)
	MIHAN_FRESH_ROOT=$(or $(ROOT),$(CURDIR)/build/fresh-root-desk) $(PYTHON) main.py test -n 0 -m slow tests/installer/test_linux_packages.py

centre-wheel:  ## the ministry's centre as a wheel, with the list of what it needs, to build/centre/
	$(PYTHON) main.py centre wheel

centre-deb:  ## the same as a package for Debian 12
	$(PYTHON) main.py centre deb

centre-check:  ## that package installed, set up, served and synced with in a fresh root (as root; ROOT=folder keeps it)
	MIHAN_FRESH_ROOT=$(or $(ROOT),$(CURDIR)/build/fresh-root-centre) $(PYTHON) main.py test -n 0 -m slow tests/installer/test_centre_package.py

lock: setup  ## requirements.lock anew from pyproject.toml
	.venv/bin/python -m installer.lock

.PHONY: help setup run demo check test faults questions attack storm bench pages shots cards watch openapi bundle bundle-check windows audit sbom release deb tarball linux-check centre-wheel centre-deb centre-check lock
.DEFAULT_GOAL := help
