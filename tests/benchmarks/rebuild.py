"""Builds a site as `mkdocs serve` does, edits a file some times and prints the seconds that each rebuild took.

Run by the benchmark as a process of its own: `python rebuild.py FOLDER FILE WORD EDITS`; each edit writes something
else behind the first occurrence of a word in the file. Seconds of the processor, one line for each edit.
"""

import logging
import os
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

URL = "http://127.0.0.1:8000/"


def main(folder: str, name: str, word: str, edits: int) -> None:
    """Build, then edit and build again."""
    os.chdir(folder)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as site:

        def rebuild() -> float:
            start = time.process_time()
            config = load_config(config_file="mkdocs.yml", site_dir=site)
            config.site_url = URL
            build(config, serve_url=URL)
            return time.process_time() - start

        config = load_config(config_file="mkdocs.yml", site_dir=site)
        config.plugins.on_startup(command="serve", dirty=False)
        rebuild()
        file = Path(name)
        text = file.read_text()
        for number in range(edits):
            file.write_text(text.replace(word, f"{word} edit{number}", 1))
            print(rebuild())
        file.write_text(text)
        config.plugins.on_shutdown()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
