"""How a text becomes words, and how what somebody typed becomes the words to look for, as functions of PostgreSQL.

Words are compared without case and accents (`search_text`), and once more as they were typed (`search_accents`).
What is parsed is only letters, digits and blanks, so that neither the locale of the database nor the parser's
taste for hosts, files and hyphens matters. Nothing here names a table of an entity.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hub.models.functions import MARKS, TONES, before_tables

# The parser of PostgreSQL would make hosts, files, tags and signed numbers of words with one of these between them;
# what else is no letter and no digit it takes for a blank anyway. (Each one costs time on every letter.)
BETWEEN: Final = "./-_@:&<+"
CONFIG: Final = "'simple'::regconfig"

# Two ways to write the same, each found by the other.
SAME: Final = (
    ("CNTT", "công nghệ thông tin"), ("IT", "công nghệ thông tin"), ("IT", "information technology"),
    ("CĐS", "chuyển đổi số"), ("DX", "chuyển đổi số"), ("DX", "digital transformation"),
    ("TP", "thành phố"), ("TX", "thị xã"), ("TT", "thị trấn"), ("TT", "trung tâm"), ("TT", "thông tư"),
    ("P", "phường"), ("X", "xã"), ("H", "huyện"),
    ("ATTT", "an toàn thông tin"), ("ANM", "an ninh mạng"), ("CSDL", "cơ sở dữ liệu"),
    ("DVC", "dịch vụ công"), ("DVCTT", "dịch vụ công trực tuyến"), ("TTHC", "thủ tục hành chính"),
    ("CCHC", "cải cách hành chính"), ("CPĐT", "chính phủ điện tử"), ("CQĐT", "chính quyền điện tử"),
    ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"),
    ("ĐH", "đại học"), ("CĐ", "cao đẳng"), ("THPT", "trung học phổ thông"), ("THCS", "trung học cơ sở"),
    ("KHCN", "khoa học và công nghệ"), ("KHCN", "khoa học công nghệ"), ("KHCN", "KH CN"),
    ("KH CN", "khoa học và công nghệ"),
    ("TTTT", "thông tin và truyền thông"), ("TTTT", "TT TT"), ("TT TT", "thông tin và truyền thông"),
    ("GDĐT", "giáo dục và đào tạo"), ("GDĐT", "GD ĐT"), ("GD ĐT", "giáo dục và đào tạo"),
    ("BCVT", "bưu chính viễn thông"), ("TMĐT", "thương mại điện tử"), ("KTS", "kinh tế số"), ("KNS", "kỹ năng số"),
    ("CNSCĐ", "công nghệ số cộng đồng"), ("CBCC", "cán bộ công chức"), ("CBCCVC", "cán bộ công chức viên chức"),
    ("AI", "trí tuệ nhân tạo"), ("AI", "artificial intelligence"),
    ("QĐ", "quyết định"), ("NQ", "nghị quyết"), ("NĐ", "nghị định"),
)  # fmt: skip

# Words too common to look for. Without accents only those that are no other word then: `ve` may be `vẽ` or `vé`.
TOO_COMMON: Final = (
    "và", "va", "của", "cua", "cho", "về", "các", "cac", "những", "nhung", "là", "tại", "ở", "trong", "với",
    "voi", "từ", "đến", "được", "duoc", "một", "theo", "khi", "để", "này", "đó", "có", "thì", "mà", "do", "bởi",
    "the", "a", "of", "for", "and", "in", "with", "from", "by", "at", "is", "are",
)  # fmt: skip


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _accents(text: str) -> str:
    """What `search_accents` makes of a text of SAME."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    moved = re.sub(f"([{TONES}])([^ {TONES}]+)", r"\2\1", decomposed)
    return moved.translate({ord(mark): str(number) for number, mark in enumerate(TONES + MARKS, start=1)})


def _pairs() -> str:
    rows = sorted(
        f"('{{{','.join(_plain(here).split())}}}'::text[], '{{{','.join(_plain(there).split())}}}'::text[],"
        f" '{_accents(there)}')"
        for pair in SAME
        for here, there in (pair, pair[::-1])
    )
    return ",\n    ".join(rows)


SEARCH_TEXT: Final = f"""
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(fold(value), '{BETWEEN}', '{" " * len(BETWEEN)}')
"""

# Of an array only a function of our own is IMMUTABLE: `array_to_string` of any type is not.
SEARCH_LIST: Final = """
CREATE OR REPLACE FUNCTION search_list(value text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_string(value, ' ')
"""

# Lower case with accents, each written as a digit. The tone goes to the end of its word: `Hòa` and `Hoà` are the same.
SEARCH_ACCENTS: Final = f"""
CREATE OR REPLACE FUNCTION search_accents(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(regexp_replace(
    lower(normalize(value, NFD) COLLATE pg_unicode_fast),
    '([{TONES}])([[:alpha:]{MARKS}]+)', '\\2\\1', 'g'
), '{TONES}{MARKS}{BETWEEN}', '12345678{" " * len(BETWEEN)}')
"""

SEARCH_SAME: Final = f"""
CREATE OR REPLACE FUNCTION search_same(OUT here text[], OUT there text[], OUT accented text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 100
BEGIN ATOMIC
VALUES
    {_pairs()};
END
"""  # noqa: S608 - nothing but constants of this file

# Words of public rows that differ from an unknown one by a letter (two in a long one, or two that changed places).
SEARCH_NEAR: Final = """
CREATE OR REPLACE FUNCTION search_near(typed text) RETURNS text[]
LANGUAGE sql STABLE STRICT
RETURN (
    SELECT array_agg(word ORDER BY far, similarity(word, typed) DESC, word)
    FROM (
        SELECT word, levenshtein_less_equal(word, typed, 2) AS far FROM search_word
        WHERE length(word) BETWEEN length(typed) - 2 AND length(typed) + 2
            AND levenshtein_less_equal(word, typed, 2) <= CASE
                WHEN length(typed) > 5 THEN 2
                WHEN length(word) = length(typed) AND translate(word, typed, '') = '' AND translate(typed, word, '') = ''
                THEN 2
                ELSE 1
            END
        ORDER BY 2, similarity(word, typed) DESC, word LIMIT 6
    ) AS near
)
"""

# What is looked for. `groups`: one alternative of each must be found, which is `words`; where nothing public holds all
# of them, `words` asks for all but one, or for any, and `whole` is false. `accents`: for each word as it was typed a pattern, null if
# none has an accent;
# `folded`: the whole text without accents, an abbreviation written out; `marks`: every word that is to be highlighted.
SEARCH_TERMS: Final = f"""
CREATE OR REPLACE FUNCTION search_terms(
    query text, tables text[],
    OUT words tsquery, OUT groups tsquery[], OUT accents text[], OUT folded text, OUT marks text[], OUT whole boolean
) LANGUAGE plpgsql STABLE AS $$
DECLARE
    config CONSTANT regconfig := 'simple';
    common CONSTANT text[] := '{{{",".join(TOO_COMMON)}}}';
    typed text[];
    plain text[];
    only_common boolean;
    place integer := 1;
    taken integer;
    this text;
    word text;
    other text;
    others text[];
    spelled text;
    meant tsquery;
BEGIN
    SELECT array_agg(token ORDER BY at), array_agg(fold(token) ORDER BY at) INTO typed, plain FROM (
        SELECT left(match[1], 64) AS token, at FROM regexp_matches(
            lower(normalize(left(query, 1000), NFC) COLLATE pg_unicode_fast), '[[:alnum:]]+', 'g'
        ) WITH ORDINALITY AS matched(match, at) LIMIT 16
    ) AS tokens;
    groups := '{{}}'; accents := '{{}}'; marks := '{{}}'; whole := true;
    only_common := common @> typed;
    WHILE place <= cardinality(plain) LOOP
        SELECT cardinality(here), array_agg(array_to_string(there, ' ') ORDER BY there), string_agg('|\\m' || accented || '\\M', '')
        INTO taken, others, spelled FROM search_same()
        WHERE here = plain[place : place + cardinality(here) - 1]
        GROUP BY here ORDER BY cardinality(here) DESC LIMIT 1;
        taken := coalesce(taken, 1);
        this := array_to_string(plain[place : place + taken - 1], ' ');
        folded := concat_ws(' ', folded, CASE WHEN length(others[1]) > length(this) AND others[2] IS NULL THEN others[1] ELSE this END);
        IF others IS NULL AND typed[place] = ANY (common) AND NOT only_common THEN
            place := place + 1;
            CONTINUE;
        END IF;
        accents := accents || format('\\m%s\\M%s', search_accents(array_to_string(typed[place : place + taken - 1], ' ')), spelled);
        others := coalesce(others, search_alike(this));
        marks := marks || plain[place : place + taken - 1] || string_to_array(array_to_string(others, ' '), ' ');
        FOREACH word IN ARRAY plain[place : place + taken - 1] LOOP
            meant := plainto_tsquery(config, word);
            FOREACH other IN ARRAY others LOOP
                meant := meant || phraseto_tsquery(config, other);
            END LOOP;
            IF numnode(meant) > 0 THEN
                groups := groups || meant;
            END IF;
        END LOOP;
        place := place + taken;
    END LOOP;
    IF typed = plain THEN
        accents := NULL;
    END IF;
    words := search_all(groups);
    IF cardinality(tables) > 0 AND cardinality(groups) > 1 AND NOT search_found(words, query, tables) THEN
        whole := false;
        words := search_any(ARRAY(
            SELECT search_all(groups[: left_out - 1] || groups[left_out + 1 :])
            FROM generate_subscripts(groups, 1) AS left_out
        ));
        IF cardinality(groups) > 2 AND NOT search_found(words, query, tables) THEN
            words := search_any(groups);
        END IF;
    END IF;
END $$
"""  # noqa: S608 - nothing but constants of this file

# Other words for one that was typed, those that public rows have: `ky` for `ki`, `course` for `courses`, and words
# near to one that no public row has.
SEARCH_ALIKE: Final = """
CREATE OR REPLACE FUNCTION search_alike(typed text) RETURNS text[] LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    alike text[] := ARRAY(
        SELECT word FROM search_word WHERE word = CASE
            WHEN typed ~ '^[b-df-hj-np-tv-xz]+y$' THEN left(typed, -1) || 'i'
            WHEN typed ~ '^[b-df-hj-np-tv-xz]+i$' THEN left(typed, -1) || 'y'
            WHEN typed ~ '^[a-z]{3,}s$' THEN left(typed, -1)
            ELSE typed || 's'
        END
    );
BEGIN
    IF alike = '{}' AND typed ~ '^[a-z]{3,40}$' AND NOT EXISTS (SELECT FROM search_word WHERE word = typed) THEN
        alike := coalesce(search_near(typed), '{}');
    END IF;
    RETURN alike;
END $$
"""

SEARCH_ALL: Final = """
CREATE OR REPLACE FUNCTION search_all(parts tsquery[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    result tsquery;
    part tsquery;
BEGIN
    FOREACH part IN ARRAY parts LOOP
        result := coalesce(result && part, part);
    END LOOP;
    RETURN result;
END $$
"""

SEARCH_ANY: Final = SEARCH_ALL.replace("search_all", "search_any").replace("&&", "||")

# How well a row fits, from 0 to 80: see `SearchHit.score` in the schema, which documents it. `named`: its names have all
# `words`; `others` are its texts.
SEARCH_SCORE: Final = f"""
CREATE OR REPLACE FUNCTION search_score(
    names text[], named boolean, others text, groups tsquery[], accents text[], folded text, whole boolean
) RETURNS double precision LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    together text := array_to_string(names, ' ');
    alike real := 0;
    vector tsvector;
    held integer;
    name text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        alike := greatest(alike, similarity(fold(name), folded));
    END LOOP;
    IF NOT whole THEN
        vector := to_tsvector({CONFIG}, search_text(together || ' ' || others));
        SELECT count(*) INTO held FROM unnest(groups) AS one WHERE vector @@ one;
        RETURN round((15.0 * held / cardinality(groups) + 4 * alike)::numeric, 3);
    END IF;
    RETURN round((CASE
        WHEN NOT named THEN 20
        WHEN accents IS NOT NULL AND search_accents(together) COLLATE pg_unicode_fast ~ ALL (accents) THEN 60
        ELSE 40
    END + 19 * alike)::numeric, 3);
END $$
"""  # noqa: S608 - nothing but constants of this file

# Of a text the part around the first of the words, as HTML in which nothing but <mark> is a tag; null without one.
SEARCH_FRAGMENT: Final = """
CREATE OR REPLACE FUNCTION search_fragment(value text, marks text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
WITH piece AS MATERIALIZED (
    SELECT place, found[1] AS text, search_text(found[1]) = ANY (marks) AS hit
    FROM regexp_matches(
        normalize(left(value, 20000), NFC) COLLATE pg_unicode_fast, '[[:alnum:]]+|[^[:alnum:]]+', 'g'
    ) WITH ORDINALITY AS matched(found, place)
), first AS (
    SELECT min(place) FILTER (WHERE hit) AS hit, max(place) AS last FROM piece
)
SELECT CASE WHEN first.hit > 21 THEN '… ' ELSE '' END || replace(
    string_agg(CASE WHEN piece.hit THEN '<mark>' || escaped || '</mark>' ELSE escaped END, '' ORDER BY place),
    '</mark> <mark>', ' '
) || CASE WHEN first.last > first.hit + 60 THEN ' …' ELSE '' END
FROM first JOIN piece ON piece.place BETWEEN first.hit - 20 AND first.hit + 60
    CROSS JOIN LATERAL (SELECT replace(replace(replace(replace(piece.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'))
        AS html(escaped)
GROUP BY first.hit, first.last;
END
"""

# Which fields of a row say why it was found: those with the most of `groups`, or all that have any if none has all.
SEARCH_MATCHES: Final = f"""
CREATE OR REPLACE FUNCTION search_matches(fields text[], texts text[], marks text[], groups tsquery[])
RETURNS TABLE (id integer, field text, fragment text) LANGUAGE sql STABLE
BEGIN ATOMIC
WITH held AS MATERIALIZED (
    SELECT place, one.field, one.text, (
        SELECT count(*) FROM unnest(groups) AS part WHERE to_tsvector({CONFIG}, search_text(left(one.text, 100000))) @@ part
    ) AS number
    FROM unnest(fields, texts) WITH ORDINALITY AS one(field, text, place)
), best AS (
    SELECT nullif(max(number), 0) AS number FROM held
)
SELECT place::integer, held.field, search_fragment(held.text, marks) FROM held, best
WHERE held.number = best.number OR held.number > 0 AND best.number < cardinality(groups);
END
"""  # noqa: S608 - nothing but constants of this file

for _function in (SEARCH_TEXT, SEARCH_LIST, SEARCH_ACCENTS, SEARCH_SAME):
    before_tables(_function)
AFTER_THE_WORDS: Final = (
    SEARCH_ALL, SEARCH_ANY, SEARCH_NEAR, SEARCH_ALIKE, SEARCH_TERMS, SEARCH_SCORE, SEARCH_FRAGMENT, SEARCH_MATCHES
)  # fmt: skip
