"""Runs `mkdocs build` and kills itself before its Nth change to the disk: `stopped_build.py N SITE [LIMIT]`.

N of 0 kills nothing and prints how many there are. LIMIT is the largest file that can be written, in bytes: what comes
after is an error, half-way through a file, as on a full disk.
"""

import os
import resource
import signal
import sys

WRITES = ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "shutil.rmtree", "ctypes.dlsym")
stop, site, *limit = sys.argv[1:]
done = 0


def watch(event: str, arguments: tuple) -> None:
    """Count what changes the disk below the project."""
    global done  # noqa: PLW0603 - an audit hook is a bare function
    opened = event == "open" and isinstance(arguments[1], str) and arguments[1][:1] in "wax"
    if event in WRITES or opened:
        done += 1
        if done == int(stop):
            os.kill(os.getpid(), signal.SIGKILL)


from mkdocs.__main__ import cli  # noqa: E402 - before the hook, so that the import is not counted

if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit[0]), int(limit[0])))
sys.addaudithook(watch)
code = 0
try:
    cli(["build", "--quiet", "--strict", "--site-dir", site], standalone_mode=True)
except SystemExit as error:
    code = error.code
print("DONE", done)
sys.exit(code)
