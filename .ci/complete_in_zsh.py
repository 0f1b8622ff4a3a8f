"""Types into a zsh of its own and looks at what it completes."""
import sys

import pexpect

CASES = [
    ("slant comp\t", "slant completions"),
    ("slant lint --color al\t", "slant lint --color always"),
    ("slant rules exp\t", "slant rules explain"),
    ("slant rules explain verbs/vowed-\t", "slant rules explain verbs/vowed-to"),
    ("slant draft.md --min\t", "slant draft.md --min-severity"),
]

shell = pexpect.spawn("zsh", ["-f", "-i"], encoding="utf-8", timeout=20, dimensions=(24, 160))
shell.sendline("PS1='ready> '; unset zle_bracketed_paste; autoload -U compinit && compinit -u -D && source " + sys.argv[1])
shell.sendline("print start''ed")
shell.expect("started")
for typed, expected in CASES:
    # The line is printed by the shell itself: what the terminal is sent is drawn piecemeal.
    shell.send(typed + "\x01print -r -- com''pleted: \r")
    try:
        shell.expect(r"completed: (.*?)\r\n")
    except pexpect.TIMEOUT:
        sys.exit(f"{typed!r} was never answered: {shell.before!r}")
    if shell.match.group(1).strip() != expected:
        sys.exit(f"{typed!r} became {shell.match.group(1)!r}, not {expected!r}")
shell.sendline("exit")
