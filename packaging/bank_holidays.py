"""Write `resources/bank_holidays.json`: the bank holidays of England and Wales, 2000 to 2040.

Run it in an environment of its own that has the `holidays` package; the application never imports
that package, which takes most of a second. Run it again when the government names a one-off day:

    python3 -m venv holidays && holidays/bin/pip install holidays
    holidays/bin/python packaging/bank_holidays.py
"""

import json
from importlib.metadata import version
from pathlib import Path

import holidays

FIRST_YEAR, LAST_YEAR = 2000, 2040
TARGET = Path(__file__).resolve().parent.parent / "resources" / "bank_holidays.json"
SATURDAY = 5


def bank_holidays():
    """Give names by ISO date, in order; weekdays alone, with substitute and one-off days."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    found = {
        part: dict(holidays.country_holidays("GB", subdiv=part, years=years, observed=True))
        for part in ("ENG", "WLS")
    }
    if found["ENG"] != found["WLS"]:
        raise SystemExit("England and Wales no longer share their bank holidays.")
    return {
        day.isoformat(): name
        for day, name in sorted(found["ENG"].items())
        if day.weekday() < SATURDAY
    }


def main():
    """Write the file."""
    content = {
        "format": 1,
        "place": "England and Wales",
        "source": f"Python package holidays {version('holidays')}: GB, subdivisions ENG and WLS",
        "made_by": "packaging/bank_holidays.py",
        "first_year": FIRST_YEAR,
        "last_year": LAST_YEAR,
        "days": bank_holidays(),
    }
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(content['days'])} days")


if __name__ == "__main__":
    main()
