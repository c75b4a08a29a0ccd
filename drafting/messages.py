"""Messages in the language of their reader.

A message is written in English where it arises, as a template with named fields: `say("there is no
{kind} `{name}`", kind=…, name=…)`. The template is the key of the catalogue of each other language,
a gettext `.mo` in `locale/`, which is loaded when the first message in that language is shown.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations
    from typing import TypeVar

    Text = TypeVar("Text", bound=str)

LANGUAGES = ("kk", "ru", "en")
"""The languages that messages are written in."""
ENGLISH = "en"
DOMAIN = "drafting"

_language = ENGLISH
_loaded: dict[str, NullTranslations] = {}


def use_language(language: str) -> None:
    """Choose the language of all messages from now on, for the whole process."""
    global _language  # noqa: PLW0603  (a process has one reader, as it has one terminal)
    _language = language


def current_language() -> str:
    """The language of messages."""
    return _language


def language_of(environment: Mapping[str, str]) -> str:
    """The language of a locale: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set names it
    (POSIX, 8.2); English where the catalogue of its language is not there."""
    named = (environment.get(each) for each in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), "")
    language = locale.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0]
    return language.lower() if language.lower() in LANGUAGES else ENGLISH


class Message(str):
    """A message as it was put in the chosen language; it can be put in another one too."""

    __slots__ = ("fields", "forms")
    forms: tuple[str, ...]
    """The English of it: one template, or one for a single thing and one for several."""
    fields: Mapping[str, object]


def say(message: str, /, **fields: object) -> str:
    """A message in the chosen language, with its fields filled in; without fields, as it is."""
    return _message((message,), fields, _language)


def in_quotes(words: str) -> str:
    """Words of a text in the quotation marks of the language of messages."""
    return say("“{words}”", words=words)


def say_count(one: str, many: str, count: int, /, **fields: object) -> str:
    """The message for a number, by the plural forms of the language; `{count}` is the number."""
    return _message((one, many), {"count": count, **fields}, _language)


def in_language(text: str, language: str) -> str:
    """A message, with those that are fields of it, in another language; other text as it is."""
    if not isinstance(text, Message):
        return text
    fields = {
        name: in_language(value, language) if isinstance(value, str) else value
        for name, value in text.fields.items()
    }
    return _message(text.forms, fields, language)


def to_say(message: Text) -> Text:
    """Mark a message that a table holds in English; `say` it where it is shown."""
    return message


def _message(forms: tuple[str, ...], fields: Mapping[str, object], language: str) -> Message:
    match forms:
        case (message,):
            text = message if language == ENGLISH else _catalogue(language).gettext(message)
        case one, many:
            count = fields["count"]
            assert isinstance(count, int), "plural forms are chosen by a number"
            if language == ENGLISH:
                text = one if count == 1 else many
            else:
                text = _catalogue(language).ngettext(one, many, count)
    made = Message(text.format(**fields) if fields else text)
    made.forms, made.fields = forms, fields
    return made


def _catalogue(language: str) -> NullTranslations:
    if language not in _loaded:
        from gettext import translation  # noqa: PLC0415  (English needs neither)
        from pathlib import Path  # noqa: PLC0415  (the same)

        folder = Path(__file__).parent / "locale"
        _loaded[language] = translation(DOMAIN, folder, [language], fallback=True)
    return _loaded[language]
