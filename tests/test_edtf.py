"""Dates, against the examples of the specification: https://www.loc.gov/standards/datetime/."""

import pickle
from datetime import date

import pytest

from chronicle.edtf import Edtf, EdtfError, describe, describe_precision, html_datetime, parse

# The specification's own examples, of the forms that are read.
ACCEPTED = {
    # level 0: date
    "1985-04-12": ("1985-04-12", "1985-04-12"),
    "1985-04": ("1985-04-01", "1985-04-30"),
    "1985": ("1985-01-01", "1985-12-31"),
    # level 0: time interval
    "1964/2008": ("1964-01-01", "2008-12-31"),
    "2004-06/2006-08": ("2004-06-01", "2006-08-31"),
    "2004-02-01/2005-02-08": ("2004-02-01", "2005-02-08"),
    "2004-02-01/2005-02": ("2004-02-01", "2005-02-28"),
    "2004-02-01/2005": ("2004-02-01", "2005-12-31"),
    "2005/2006-02": ("2005-01-01", "2006-02-28"),
    # level 1: qualification of a date
    "1984?": ("1984-01-01", "1984-12-31"),
    "2004-06~": ("2004-06-01", "2004-06-30"),
    "2004-06-11%": ("2004-06-11", "2004-06-11"),
    # level 1: open intervals
    "1985-04-12/..": ("1985-04-12", None),
    "1985-04/..": ("1985-04-01", None),
    "1985/..": ("1985-01-01", None),
    "../1985-04-12": (None, "1985-04-12"),
    "../1985-04": (None, "1985-04-30"),
    "../1985": (None, "1985-12-31"),
    # level 1: qualified ends
    "1984~/2004-06": ("1984-01-01", "2004-06-30"),
    "1984?/2004%": ("1984-01-01", "2004-12-31"),
}

# The specification's examples of forms that are not read, and slips; each with a word of the advice.
REFUSED = {
    # level 0: date and time
    "1985-04-12T23:20:30": "time of day",
    "1985-04-12T23:20:30Z": "time of day",
    "1985-04-12T23:20:30+04:30": "time of day",
    # level 1: long and negative years, seasons, unspecified digits
    "Y170000002": "four digits",
    "-1985": "four digits",
    "2001-21": "seasons",
    "201X": "unknown digits",
    "20XX": "unknown digits",
    "2004-XX": "unknown digits",
    "1985-04-XX": "unknown digits",
    "1985-XX-XX": "unknown digits",
    # level 1: unknown start or end
    "1985-04-12/": "1985-04-12/..",
    "1985/": "1985/..",
    "/1985-04-12": "../1985-04-12",
    # level 2
    "[1667,1668, 1670..1672]": "is no date",
    "156u-12-25": "unknown digits",
    "2004?-06-11": "is no date",
    "2001-34": "seasons",
    # no such day
    "1985-02-30": "has the days 01 to 28",
    "1984-02-30": "has the days 01 to 29",
    "1900-02-29": "has the days 01 to 28",
    "1985-13": "months run from 01 to 12",
    "1985-00-10": "months run from 01 to 12",
    "1985-04-00": "has the days 01 to 30",
    "0000": "0001 to 9999",
    # slips
    "": "is no date",
    "..": "at least one end",
    "../..": "at least one end",
    "1985/1964": "1964/1985",
    "1985-04-13/1985-04-12": "ends before it starts",
    "1984-1985": "'1984/1985'",
    "1984–1985": "'1984/1985'",
    "1985-4-2": "two digits",
    "19850412": "hyphens",
    "c. 1985": "'1905~' about",
    "~1985": "'1905~' about",
    "12.4.1985": "year first",
    "12 April 1985": "year first",
    "April 1985": "year first",
    "unknown": "leave the field out",
    "null": "leave the field out",
    "١٩٨٥": "is no date",  # digits, but not of ASCII
    "1985 ": "is no date",
    "1985\n": "is no date",
    "9" * 100_000: "is no date",
}


@pytest.mark.parametrize("text", ACCEPTED)
def test_reads_the_forms_of_the_specification(text):
    earliest, latest = (day and date.fromisoformat(day) for day in ACCEPTED[text])
    found = parse(text)
    assert (found.earliest, found.latest, str(found)) == (earliest, latest, text)


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:30])
def test_refuses_other_forms_with_advice(text):
    with pytest.raises(EdtfError) as error:
        parse(text)
    assert REFUSED[text] in str(error.value)
    assert len(str(error.value)) < 250


@pytest.mark.parametrize(
    ("text", "words", "precision", "datetime"),
    [
        ("1905-06-07", "7 June 1905", "dated to the day", "1905-06-07"),
        ("1905-06", "June 1905", "dated to the month", "1905-06"),
        ("1905", "1905", "dated to the year", "1905"),
        ("1905~", "about 1905", "dated to the year, approximate", "1905"),
        ("1905-06~", "about June 1905", "dated to the month, approximate", "1905-06"),
        ("1905-06?", "possibly June 1905", "dated to the month, uncertain", "1905-06"),
        ("1905%", "possibly about 1905", "dated to the year, approximate, uncertain", "1905"),
        ("0814-01-05", "5 January 814", "dated to the day", "0814-01-05"),
        # spans
        ("1864-03-10/1864-03-12", "10–12 March 1864", "a span of days", None),
        ("1864-04-30/1864-05-02", "30 April – 2 May 1864", "a span of days", None),
        ("1858-11-27/1859-05-27", "27 November 1858 – 27 May 1859", "a span of days", None),
        ("1858-11/1859-08", "November 1858 – August 1859", "a span of months", None),
        ("1858-07/1858-08", "July–August 1858", "a span of months", None),
        ("1866/1870", "1866–1870", "a span of years", None),
        ("1905/1906-02", "1905 – February 1906", "a span", None),
        ("1905/1905", "1905", "a span of years", None),
        ("1866~/1870~", "about 1866 – about 1870", "a span of years, approximate", None),
        ("1866/1870?", "1866 – possibly 1870", "a span of years, uncertain", None),
        # open
        ("../1814", "until 1814", "open start, end dated to the year", None),
        ("1905/..", "from 1905", "open end, start dated to the year", None),
        ("../1814-01~", "until about January 1814", "open start, end dated to the month, approximate", None),
    ],
)
def test_words_are_as_precise_as_the_date(text, words, precision, datetime):
    found = parse(text)
    assert (describe(found), describe_precision(found), html_datetime(found)) == (words, precision, datetime)


def test_sorts_by_the_earliest_day_then_the_shorter():
    order = ["../1814", "1814-01-01", "1814-01", "1814", "1814/1815", "1814/..", "1814-01-02", "1814-02", "../1815"]
    assert sorted(map(parse, order)) == [
        parse(text) for text in ["1814-01-01", "1814-01", *order[3:5], *order[:1], *order[5:]]
    ]


def test_is_a_frozen_value():
    found = parse("1905-06")
    with pytest.raises(AttributeError):
        found.text = "1906"
    assert found == pickle.loads(pickle.dumps(found))
    assert len({found, parse("1905-06"), Edtf("1905-06", found.start, found.end, is_interval=False)}) == 1
    assert found != "1905-06"


def test_equal_text_is_read_once():
    assert parse("1905-06-07") is parse("1905-06-07")
