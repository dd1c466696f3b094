"""Whether words are found at all: the newest offers are looked at before the index, whose lists of common words are long."""

from alembic import op

revision = "0008_words_of_many_rows"
down_revision = "0007_lists_by_one_index"

FOUND = """
CREATE OR REPLACE FUNCTION search_found(words tsquery, query text, tables text[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
    IF 'administrative_unit' = ANY (tables) AND (
        EXISTS (SELECT FROM administrative_unit WHERE true AND to_tsvector('simple'::regconfig, search_text((((((((((coalesce(administrative_unit.name_vi, '') || ' ') || coalesce(administrative_unit.name_en, '')) || ' ') || coalesce(administrative_unit.full_name_vi, '')) || ' ') || coalesce(administrative_unit.full_name_en, '')) || ' ') || coalesce(administrative_unit.alt_spelling_vi, '')) || ' ') || search_list(administrative_unit.former_names))) @@ words)
        OR EXISTS (SELECT FROM administrative_unit WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'area' = ANY (tables) AND (
        EXISTS (SELECT FROM area WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(area.name_vi, '') || ' ') || coalesce(area.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM area WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'framework' = ANY (tables) AND (
        EXISTS (SELECT FROM framework WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(framework.name_vi, '') || ' ') || coalesce(framework.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM framework WHERE true AND to_tsvector('simple'::regconfig, search_text((((coalesce(framework.name_vi, '') || ' ') || coalesce(framework.name_en, '')) || ' ') || left(coalesce(framework.legal_basis, ''), 100000))) @@ words AND num_nonnulls(framework.legal_basis) > 0)
        OR EXISTS (SELECT FROM framework WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'indicator' = ANY (tables) AND (
        EXISTS (SELECT FROM indicator WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(indicator.name_vi, '') || ' ') || coalesce(indicator.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM indicator WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'job_position' = ANY (tables) AND (
        EXISTS (SELECT FROM job_position WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(job_position.title_vi, '') || ' ') || coalesce(job_position.title_en, ''))) @@ words)
        OR EXISTS (SELECT FROM job_position WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'opportunity' = ANY (tables) AND (
        EXISTS (SELECT FROM (SELECT * FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') ORDER BY id DESC LIMIT 20) AS opportunity WHERE to_tsvector('simple'::regconfig, search_text((coalesce(opportunity.title_vi, '') || ' ') || coalesce(opportunity.title_en, ''))) @@ words)
        OR EXISTS (SELECT FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') AND to_tsvector('simple'::regconfig, search_text((coalesce(opportunity.title_vi, '') || ' ') || coalesce(opportunity.title_en, ''))) @@ words)
        OR EXISTS (SELECT FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') AND to_tsvector('simple'::regconfig, search_text((((((((((coalesce(opportunity.title_vi, '') || ' ') || coalesce(opportunity.title_en, '')) || ' ') || left(coalesce(opportunity.summary_vi, ''), 100000)) || ' ') || left(coalesce(opportunity.summary_en, ''), 100000)) || ' ') || left(coalesce(opportunity.description_vi, ''), 100000)) || ' ') || left(coalesce(opportunity.description_en, ''), 100000))) @@ words AND num_nonnulls(opportunity.summary_vi, opportunity.summary_en, opportunity.description_vi, opportunity.description_en) > 0)
        OR EXISTS (SELECT FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'organisation' = ANY (tables) AND (
        EXISTS (SELECT FROM organisation WHERE true AND to_tsvector('simple'::regconfig, search_text((((coalesce(organisation.name_vi, '') || ' ') || coalesce(organisation.name_en, '')) || ' ') || coalesce(organisation.abbreviation, ''))) @@ words)
        OR EXISTS (SELECT FROM organisation WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'pathway' = ANY (tables) AND (
        EXISTS (SELECT FROM pathway WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(pathway.title_vi, '') || ' ') || coalesce(pathway.title_en, ''))) @@ words)
        OR EXISTS (SELECT FROM pathway WHERE true AND to_tsvector('simple'::regconfig, search_text((((((coalesce(pathway.title_vi, '') || ' ') || coalesce(pathway.title_en, '')) || ' ') || left(coalesce(pathway.summary_vi, ''), 100000)) || ' ') || left(coalesce(pathway.summary_en, ''), 100000))) @@ words AND num_nonnulls(pathway.summary_vi, pathway.summary_en) > 0)
        OR EXISTS (SELECT FROM pathway WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'pilot' = ANY (tables) AND (
        EXISTS (SELECT FROM pilot WHERE status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED') AND to_tsvector('simple'::regconfig, search_text((coalesce(pilot.title_vi, '') || ' ') || coalesce(pilot.title_en, ''))) @@ words)
        OR EXISTS (SELECT FROM pilot WHERE status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED') AND to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(pilot.title_vi, '') || ' ') || coalesce(pilot.title_en, '')) || ' ') || left(coalesce(pilot.technology, ''), 100000)) || ' ') || left(coalesce(pilot.hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(pilot.hypothesis_en, ''), 100000)) || ' ') || left(coalesce(pilot.result_vi, ''), 100000)) || ' ') || left(coalesce(pilot.result_en, ''), 100000))) @@ words AND num_nonnulls(pilot.technology, pilot.hypothesis_vi, pilot.hypothesis_en, pilot.result_vi, pilot.result_en) > 0)
        OR EXISTS (SELECT FROM pilot WHERE status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED') AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'programme' = ANY (tables) AND (
        EXISTS (SELECT FROM programme WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(programme.name_vi, '') || ' ') || coalesce(programme.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM programme WHERE true AND to_tsvector('simple'::regconfig, search_text((((((coalesce(programme.name_vi, '') || ' ') || coalesce(programme.name_en, '')) || ' ') || left(coalesce(programme.summary_vi, ''), 100000)) || ' ') || left(coalesce(programme.summary_en, ''), 100000))) @@ words AND num_nonnulls(programme.summary_vi, programme.summary_en) > 0)
        OR EXISTS (SELECT FROM programme WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'skill' = ANY (tables) AND (
        EXISTS (SELECT FROM skill WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(skill.name_vi, '') || ' ') || coalesce(skill.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM skill WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'skill_centre' = ANY (tables) AND (
        EXISTS (SELECT FROM skill_centre WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(skill_centre.name_vi, '') || ' ') || coalesce(skill_centre.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM skill_centre WHERE true AND to_tsvector('simple'::regconfig, search_text((((coalesce(skill_centre.name_vi, '') || ' ') || coalesce(skill_centre.name_en, '')) || ' ') || left(coalesce(skill_centre.address, ''), 100000))) @@ words AND num_nonnulls(skill_centre.address) > 0)
        OR EXISTS (SELECT FROM skill_centre WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    IF 'strategic_plan' = ANY (tables) AND (
        EXISTS (SELECT FROM strategic_plan WHERE true AND to_tsvector('simple'::regconfig, search_text((coalesce(strategic_plan.name_vi, '') || ' ') || coalesce(strategic_plan.name_en, ''))) @@ words)
        OR EXISTS (SELECT FROM strategic_plan WHERE true AND to_tsvector('simple'::regconfig, search_text((((((coalesce(strategic_plan.name_vi, '') || ' ') || coalesce(strategic_plan.name_en, '')) || ' ') || left(coalesce(strategic_plan.motto_vi, ''), 100000)) || ' ') || left(coalesce(strategic_plan.motto_en, ''), 100000))) @@ words AND num_nonnulls(strategic_plan.motto_vi, strategic_plan.motto_en) > 0)
        OR EXISTS (SELECT FROM strategic_plan WHERE true AND code IN (btrim(query), lower(btrim(query)), upper(btrim(query))))
    ) THEN RETURN true; END IF;
    RETURN false;
END $$
"""


def upgrade() -> None:
    op.execute(FOUND)


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
