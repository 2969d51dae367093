"""The commands of `python -m chronicle`, one module each, under its name: `add` names its arguments, `run` does it."""

COMMANDS = {
    "check": "list every problem of data/ and docs/",
    "fmt": "put data files into canonical order and layout",
    "new": "write a new record at its place",
    "links": "ask all external addresses whether they still answer",
    "permalinks": "write new ids into the list of published ones",
    "export": "write all files of the data (CSV, JSON, calendars, bibliography ...) into a folder",
    "schema": "write the JSON Schemas of the data files into data/.schema/ for editors' programs",
}
"""What each does, by name. A module is imported when its command is given: what one needs, no other waits for."""
