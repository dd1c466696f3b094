"""What a database is made of, as text that can be compared with that of another.

Reads the system catalogues only, and says everything in the schema `public` that changes what the database
does: also what alembic's own comparison passes over (generated columns, checks, functions, triggers). Column
order and the version of extensions are left out: they differ between databases that do the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import asyncpg

_PARTS: Final = {  # each gives names, with what is behind them
    "extension": """
        SELECT extname, extnamespace::regnamespace::text FROM pg_extension WHERE extnamespace = 'public'::regnamespace
    """,
    "table": """
        SELECT oid::regclass::text,
            concat_ws(' ', relkind, relpersistence, relrowsecurity, reloptions::text)
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype IN ('e', 'i'))
    """,
    "view": """
        SELECT oid::regclass::text, pg_get_viewdef(oid) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
    """,
    "column": """
        SELECT a.attrelid::regclass || '.' || a.attname,
            concat_ws(' ',
                format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation END,
                CASE WHEN a.attnotnull THEN 'not null' END,
                CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::text END,
                CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::text ELSE 'default' END
                    || ' ' || pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    """,
    "constraint": """
        SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 't'
    """,
    "index": """
        SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
        WHERE (SELECT relnamespace FROM pg_class WHERE oid = indexrelid) = 'public'::regnamespace
    """,
    "function": """
        SELECT oid::regprocedure::text, pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    """,
    "trigger": """
        SELECT tgrelid::regclass || '.' || tgname, tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
        FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
        WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal
    """,
    "policy": """
        SELECT p.tablename || '.' || p.policyname, to_jsonb(p)::text FROM pg_policies p
        WHERE p.schemaname::regnamespace = 'public'::regnamespace
    """,
    "type": """
        SELECT oid::regtype::text,
            concat_ws(' ', typtype, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum e
                WHERE e.enumtypid = pg_type.oid))
        FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_type.oid AND deptype = 'e')
    """,
    "text search": """
        SELECT c.cfgname, string_agg(m.maptokentype || ':' || m.mapdict::regdictionary, ' '
            ORDER BY m.maptokentype, m.mapseqno)
        FROM pg_ts_config c JOIN pg_ts_config_map m ON m.mapcfg = c.oid
        WHERE c.cfgnamespace = 'public'::regnamespace GROUP BY c.cfgname
    """,
    "comment": """
        SELECT pg_describe_object(classoid, objoid, objsubid), description FROM pg_description
        WHERE objoid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    """,
}

_NOT_OURS: Final = ("alembic_version",)


async def describe(connection: asyncpg.Connection[Any]) -> dict[str, str]:
    """Everything in the database that is ours: `{"column opportunity.title_sort": "text collate ...", ...}`."""
    return {
        f"{part} {name}": text
        for part, query in _PARTS.items()
        for name, text in await connection.fetch(query)
        if not name.startswith(_NOT_OURS)
    }
