# Builds and installs slant. For everything else there is the package manager: swift build, swift test.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Linux binaries carry the Swift libraries with them, so that they run where there is no Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
BUILD := $(SWIFT) build -c release --product slant $(STATIC)
INSTALL ?= install
root = $(DESTDIR)$(PREFIX)

.PHONY: build install uninstall test clean

build:
	$(BUILD)

install: build
	$(INSTALL) -d "$(root)/bin" "$(root)/share/man/man1" "$(root)/share/bash-completion/completions" \
	  "$(root)/share/zsh/site-functions" "$(root)/share/fish/vendor_completions.d"
	$(INSTALL) -m 755 "$$($(BUILD) --show-bin-path)/slant" "$(root)/bin/slant"
	"$(root)/bin/slant" completions man > "$(root)/share/man/man1/slant.1"
	"$(root)/bin/slant" completions bash > "$(root)/share/bash-completion/completions/slant"
	"$(root)/bin/slant" completions zsh > "$(root)/share/zsh/site-functions/_slant"
	"$(root)/bin/slant" completions fish > "$(root)/share/fish/vendor_completions.d/slant.fish"

uninstall:
	rm -f "$(root)/bin/slant" "$(root)/share/man/man1/slant.1" \
	  "$(root)/share/bash-completion/completions/slant" "$(root)/share/zsh/site-functions/_slant" \
	  "$(root)/share/fish/vendor_completions.d/slant.fish"

test:
	$(SWIFT) test

clean:
	$(SWIFT) package clean
