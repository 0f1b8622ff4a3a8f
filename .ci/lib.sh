# What .ci/run and the checks of .ci/checks share. Sourced, never run.
# `slant` is the release binary, `scratch` a folder that is removed at the end, `shared` the annotated articles, which may be missing.

step() { printf '\n== %s\n' "$*"; }
fail() { printf 'failed: %s\n' "$*" >&2; exit 1; }

# Findings (1) are expected in the examples; any other code is a failure of slant itself.
lint() { local code=0; "$slant" "$@" || code=$?; [ "$code" -le 1 ] || fail "exit code $code: slant $*"; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# need_debian COMMAND PACKAGE: installs PACKAGE where COMMAND is missing.
need_debian() {
  command -v "$1" >/dev/null && return
  [ -n "${lists_read:-}" ] || { as_root apt-get update -qq; lists_read=1; }
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

# need_pypi PACKAGE...: installs into a virtual environment of this run; `python` is its interpreter.
need_pypi() {
  [ -x "$scratch/python/bin/python" ] || python3 -m venv "$scratch/python"
  "$scratch/python/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}
python() { "$scratch/python/bin/python" "$@"; }
