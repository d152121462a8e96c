"""Received forms in the centre's own words, so that no device words the report of all.

An enrolled device can send a form under any id, in a version higher than any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from eh_desktop.domain.form import Form, Framework
from eh_desktop.domain.wording import Wording, apply_wording, texts_of


def in_own_words(received: Mapping[str, Form], own: Iterable[Form]) -> dict[str, Form]:
    """Give received forms, by hash, with the words of the centre's own where an id is known here.

    What is in no form of the centre's keeps the sender's words; ids, kinds and rules stay.
    """
    known = {form.id: form for form in own}
    frameworks = {form.framework.id: form.framework for form in known.values()}
    return {
        form_hash: _reworded(form, known.get(form.id), frameworks.get(form.framework.id))
        for form_hash, form in received.items()
    }


def _reworded(form: Form, own: Form | None, framework: Framework | None) -> Form:
    if framework is not None:
        form = replace(form, framework=framework)
    if own is None or own.hash == form.hash:
        return form
    texts = {key: said for key, said in texts_of(own).items() if said}
    return apply_wording(form, Wording("", own.framework.id, {form.id: texts}))
