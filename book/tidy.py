"""Tidy the HTML that the theme's templates make: lighter, and named where they name nothing."""

import json
import re

# Around every entry of the navigation; our entries are short. The header's title needs its own.
ELLIPSIS = re.compile(r'(class="md-nav__link[^>]*>\n)<span class="md-ellipsis">\n([^<]*)\n</span>')


def tidy(output: str) -> str:
    """Drop what the theme's templates repeat (a third of a page), hide its alternates.

    Material fetches a sitemap below every `[rel=alternate]`, to switch languages in a way that
    fails where one language's root is a prefix of the other's. It does not find them with a space.
    """
    output = _mend_theme(output.replace('<link rel="alternate"', '<link rel=" alternate"'))
    parts = re.split(r"(<pre.*?</pre>|<script.*?</script>)", output, flags=re.DOTALL)
    return "".join(_tidy_part(part) for part in parts)


def _mend_theme(output: str) -> str:
    """Give the search dialog its name, and keep the nameless bar of a page change unsaid."""
    name = re.search(r'name="query" aria-label="([^"]*)"', output)
    dialog = 'data-md-component="search" role="dialog"'
    if name:
        output = output.replace(dialog, f'{dialog} aria-label="{name[1]}"')
    return output.replace('role="progressbar"', 'aria-hidden="true"')


def _tidy_part(part: str) -> str:
    if part.startswith('<script id="__config"'):  # Korean words are half as long unescaped
        start, data, end = re.split(r"(?<=>)(?={)|(?<=})(?=<)", part)
        return start + json.dumps(json.loads(data), ensure_ascii=False) + end
    if part.startswith(("<pre", "<script")):
        return part
    part = ELLIPSIS.sub(r"\1\2", re.sub(r"\s*\n\s*", "\n", part))
    return re.sub(r"(<(?:li|ul|a|/a|/li|/ul|/?nav)\b[^>]*>)\n", r"\1", part)
