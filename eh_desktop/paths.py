"""Where things are: the person's data folder, the application's resources and forms."""

from __future__ import annotations

import os
from pathlib import Path

DATA_DIR_VARIABLE = "EH_DESKTOP_DATA_DIR"
"""Names the data folder where no `--data-dir` does."""
_PACKAGE = Path(__file__).resolve().parent


def data_folder(chosen: Path | None = None) -> Path:
    """Give the folder of the vault: chosen, from the environment, or the platform's own."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    from_environment = os.environ.get(DATA_DIR_VARIABLE, "")
    if from_environment:
        return Path(from_environment).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("eh-desktop", appauthor=False, roaming=False)


def forms_cache(data: Path) -> Path:
    """Give the file of a data folder that keeps the forms as they were read; it may be deleted."""
    return data / "cache" / "forms.json"


def resource(name: str) -> Path:
    """Give the path of a resource: `fonts/…`, `icons/…`, `style/…`."""
    return _shipped("resources") / name


def forms_folder() -> Path:
    """Give the folder of the form packs that come with the application."""
    return _shipped("forms")


def _shipped(folder: str) -> Path:
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder
