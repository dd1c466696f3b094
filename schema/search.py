"""The search in GraphQL: what fits some words, ranked, with the reason why."""

from hub.models.search import SearchType
from resolvers import search as resolve
from schema.declare import column, computed, drawn, localised, one_of, root
from schema.declared import Argument


@computed(resolve.MATCH)
class SearchMatch:
    """Why something was found: a field in which words stand that were looked for."""

    field = column("The name of the field of `node`, for example `nameVi` or `formerNames`; or `code`.")
    fragment = column(
        "The text of the field, or a part of it, as HTML: the words found stand between `<mark>` and `</mark>`, and"
        " everything else is escaped (`&lt;`), so that it can be shown in a page as it is. `…` says that there is more."
    )


@computed(resolve.HIT, default_order=("SCORE_DESC", "NAME_ASC"))
class SearchHit:
    """Something that a search found."""

    type = column("Of what kind it is.", filterable=True)
    score = column(
        "How well it fits, from 0 to 99. 99: it has this code. From 60: all words stand in its names with the accents as"
        " typed, an abbreviation also written out and the other way round; a query without any accent does not get there."
        " From 40: they stand in its names without regard to accents, or nearly. From 20: they stand in its names and"
        " texts together. Below 20: nothing has all the words, and it has most of them (all but one if something does):"
        " 15 times their share. Added to each is up to 19 (4 below 20) for how much of its name the words are.",
        filterable=True,
        sort=True,
    )
    exact_accents = column(
        "Whether its names have the words with the very accents typed, or it has the code; a query without any accent"
        " does not tell, so that it is false.",
        filterable=True,
    )
    name = localised("Its name or title", sort=True)
    distance_km = column(
        "Kilometres from the place in `near` as the crow flies, to 100 metres; null without one, and for offers that"
        " take place nowhere but online.",
        sort=resolve.distance,
        ends=("what is nearest", "what is farthest, or nowhere,"),
    )
    node = one_of(
        "The thing itself.",
        "SearchResult",
        {resolve.type_name(kind): resolve.key_of(kind) for kind in SearchType},
    )
    matches = drawn(
        "Why it was found: the fields in which the words stand, names first.",
        "SearchMatch",
        resolve.matches,
        form="list",
        order=("id",),
        key="found",
    )


@root
class SearchQuestions:
    """What can be asked about everything at once."""

    search = drawn(
        "What fits some words, the best first. Words are found in Vietnamese and English, with and without accents and"
        " whatever their case, by common abbreviations (CNTT, TP.) and by their long forms, by former names of"
        " places, and with a typing error in words that nothing has. All words must be found; where nothing has all of"
        " them, what has most is given. Of each kind the newest 200 that fit are ranked (of 1 000 that are looked at).",
        "SearchHit",
        resolve.hits,
        {
            "query": Argument(
                "The words, or a code. The first 16 words count; common ones (và, of) do not, unless there is no other."
                " Without a word nothing is found.",
                str,
                required=True,
            ),
            "types": Argument("Only things of these kinds; all kinds if absent.", SearchType, several=True),
            "near": Argument(
                "Only what is near this place: offers by the ward or commune where they take place, organisations by"
                " that of their head office, skill centres by their building, units by their own point. Other kinds are"
                " nowhere, and not found then.",
                "Near",
            ),
        },
    )
