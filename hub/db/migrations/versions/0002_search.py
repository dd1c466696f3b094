"""The search: its functions, its indexes and the words that it knows, and better indexes for lists of open offers.

Generated from the models as they were, then frozen. The words of rows that are there already are learnt last.
"""

from alembic import op

revision = "0002_search"
down_revision = "0001_spine"

EXTENSION_AND_FUNCTIONS = (
    'CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA public',
    """
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(fold(value), './-_@:&<+', '         ')
""",
    """
CREATE OR REPLACE FUNCTION search_list(value text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_string(value, ' ')
""",
    r"""
CREATE OR REPLACE FUNCTION search_accents(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(regexp_replace(
    lower(normalize(value, NFD) COLLATE pg_unicode_fast),
    '([̣̀̉̃́])([[:alpha:]̛̆̂]+)', '\2\1', 'g'
), '̛̣̀̉̃́̆̂./-_@:&<+', '12345678         ')
""",
    """
CREATE OR REPLACE FUNCTION search_same(OUT here text[], OUT there text[], OUT accented text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 100
BEGIN ATOMIC
VALUES
    ('{ai}'::text[], '{artificial,intelligence}'::text[], 'artificial intelligence'),
    ('{ai}'::text[], '{tri,tue,nhan,tao}'::text[], 'tri4 tue75 nha7n tao5'),
    ('{an,ninh,mang}'::text[], '{anm}'::text[], 'anm'),
    ('{an,toan,thong,tin}'::text[], '{attt}'::text[], 'attt'),
    ('{anm}'::text[], '{an,ninh,mang}'::text[], 'an ninh mang5'),
    ('{artificial,intelligence}'::text[], '{ai}'::text[], 'ai'),
    ('{attt}'::text[], '{an,toan,thong,tin}'::text[], 'an toan1 tho7ng tin'),
    ('{bcvt}'::text[], '{buu,chinh,vien,thong}'::text[], 'bu8u chinh4 vie7n3 tho7ng'),
    ('{buu,chinh,vien,thong}'::text[], '{bcvt}'::text[], 'bcvt'),
    ('{cai,cach,hanh,chinh}'::text[], '{cchc}'::text[], 'cchc'),
    ('{can,bo,cong,chuc,vien,chuc}'::text[], '{cbccvc}'::text[], 'cbccvc'),
    ('{can,bo,cong,chuc}'::text[], '{cbcc}'::text[], 'cbcc'),
    ('{cao,dang}'::text[], '{cd}'::text[], 'cđ'),
    ('{cbccvc}'::text[], '{can,bo,cong,chuc,vien,chuc}'::text[], 'can4 bo75 co7ng chu8c4 vie7n chu8c4'),
    ('{cbcc}'::text[], '{can,bo,cong,chuc}'::text[], 'can4 bo75 co7ng chu8c4'),
    ('{cchc}'::text[], '{cai,cach,hanh,chinh}'::text[], 'cai2 cach4 hanh1 chinh4'),
    ('{cds}'::text[], '{chuyen,doi,so}'::text[], 'chuye7n2 đo7i2 so74'),
    ('{cd}'::text[], '{cao,dang}'::text[], 'cao đa6ng2'),
    ('{chinh,phu,dien,tu}'::text[], '{cpdt}'::text[], 'cpđt'),
    ('{chinh,quyen,dien,tu}'::text[], '{cqdt}'::text[], 'cqđt'),
    ('{chuyen,doi,so}'::text[], '{cds}'::text[], 'cđs'),
    ('{chuyen,doi,so}'::text[], '{dx}'::text[], 'dx'),
    ('{cnscd}'::text[], '{cong,nghe,so,cong,dong}'::text[], 'co7ng nghe75 so74 co7ng5 đo7ng1'),
    ('{cntt}'::text[], '{cong,nghe,thong,tin}'::text[], 'co7ng nghe75 tho7ng tin'),
    ('{co,so,du,lieu}'::text[], '{csdl}'::text[], 'csdl'),
    ('{cong,nghe,so,cong,dong}'::text[], '{cnscd}'::text[], 'cnscđ'),
    ('{cong,nghe,thong,tin}'::text[], '{cntt}'::text[], 'cntt'),
    ('{cong,nghe,thong,tin}'::text[], '{it}'::text[], 'it'),
    ('{cpdt}'::text[], '{chinh,phu,dien,tu}'::text[], 'chinh4 phu2 đie7n5 tu82'),
    ('{cqdt}'::text[], '{chinh,quyen,dien,tu}'::text[], 'chinh4 quye7n1 đie7n5 tu82'),
    ('{csdl}'::text[], '{co,so,du,lieu}'::text[], 'co8 so82 du83 lie7u5'),
    ('{dai,hoc}'::text[], '{dh}'::text[], 'đh'),
    ('{dh}'::text[], '{dai,hoc}'::text[], 'đai5 hoc5'),
    ('{dich,vu,cong,truc,tuyen}'::text[], '{dvctt}'::text[], 'dvctt'),
    ('{dich,vu,cong}'::text[], '{dvc}'::text[], 'dvc'),
    ('{digital,transformation}'::text[], '{dx}'::text[], 'dx'),
    ('{dvctt}'::text[], '{dich,vu,cong,truc,tuyen}'::text[], 'dich5 vu5 co7ng tru8c5 tuye7n4'),
    ('{dvc}'::text[], '{dich,vu,cong}'::text[], 'dich5 vu5 co7ng'),
    ('{dx}'::text[], '{chuyen,doi,so}'::text[], 'chuye7n2 đo7i2 so74'),
    ('{dx}'::text[], '{digital,transformation}'::text[], 'digital transformation'),
    ('{gd,dt}'::text[], '{gddt}'::text[], 'gdđt'),
    ('{gd,dt}'::text[], '{giao,duc,va,dao,tao}'::text[], 'giao4 duc5 va1 đao1 tao5'),
    ('{gddt}'::text[], '{gd,dt}'::text[], 'gd đt'),
    ('{gddt}'::text[], '{giao,duc,va,dao,tao}'::text[], 'giao4 duc5 va1 đao1 tao5'),
    ('{giao,duc,va,dao,tao}'::text[], '{gd,dt}'::text[], 'gd đt'),
    ('{giao,duc,va,dao,tao}'::text[], '{gddt}'::text[], 'gdđt'),
    ('{hdnd}'::text[], '{hoi,dong,nhan,dan}'::text[], 'ho7i5 đo7ng1 nha7n da7n'),
    ('{hoi,dong,nhan,dan}'::text[], '{hdnd}'::text[], 'hđnd'),
    ('{huyen}'::text[], '{h}'::text[], 'h'),
    ('{h}'::text[], '{huyen}'::text[], 'huye7n5'),
    ('{information,technology}'::text[], '{it}'::text[], 'it'),
    ('{it}'::text[], '{cong,nghe,thong,tin}'::text[], 'co7ng nghe75 tho7ng tin'),
    ('{it}'::text[], '{information,technology}'::text[], 'information technology'),
    ('{kh,cn}'::text[], '{khcn}'::text[], 'khcn'),
    ('{kh,cn}'::text[], '{khoa,hoc,va,cong,nghe}'::text[], 'khoa hoc5 va1 co7ng nghe75'),
    ('{khcn}'::text[], '{kh,cn}'::text[], 'kh cn'),
    ('{khcn}'::text[], '{khoa,hoc,cong,nghe}'::text[], 'khoa hoc5 co7ng nghe75'),
    ('{khcn}'::text[], '{khoa,hoc,va,cong,nghe}'::text[], 'khoa hoc5 va1 co7ng nghe75'),
    ('{khoa,hoc,cong,nghe}'::text[], '{khcn}'::text[], 'khcn'),
    ('{khoa,hoc,va,cong,nghe}'::text[], '{kh,cn}'::text[], 'kh cn'),
    ('{khoa,hoc,va,cong,nghe}'::text[], '{khcn}'::text[], 'khcn'),
    ('{kinh,te,so}'::text[], '{kts}'::text[], 'kts'),
    ('{kns}'::text[], '{ky,nang,so}'::text[], 'ky3 na6ng so74'),
    ('{kts}'::text[], '{kinh,te,so}'::text[], 'kinh te74 so74'),
    ('{ky,nang,so}'::text[], '{kns}'::text[], 'kns'),
    ('{nd}'::text[], '{nghi,dinh}'::text[], 'nghi5 đinh5'),
    ('{nghi,dinh}'::text[], '{nd}'::text[], 'nđ'),
    ('{nghi,quyet}'::text[], '{nq}'::text[], 'nq'),
    ('{nq}'::text[], '{nghi,quyet}'::text[], 'nghi5 quye7t4'),
    ('{phuong}'::text[], '{p}'::text[], 'p'),
    ('{p}'::text[], '{phuong}'::text[], 'phu8o8ng1'),
    ('{qd}'::text[], '{quyet,dinh}'::text[], 'quye7t4 đinh5'),
    ('{quyet,dinh}'::text[], '{qd}'::text[], 'qđ'),
    ('{thanh,pho}'::text[], '{tp}'::text[], 'tp'),
    ('{thcs}'::text[], '{trung,hoc,co,so}'::text[], 'trung hoc5 co8 so82'),
    ('{thi,tran}'::text[], '{tt}'::text[], 'tt'),
    ('{thi,xa}'::text[], '{tx}'::text[], 'tx'),
    ('{thong,tin,va,truyen,thong}'::text[], '{tt,tt}'::text[], 'tt tt'),
    ('{thong,tin,va,truyen,thong}'::text[], '{tttt}'::text[], 'tttt'),
    ('{thong,tu}'::text[], '{tt}'::text[], 'tt'),
    ('{thpt}'::text[], '{trung,hoc,pho,thong}'::text[], 'trung hoc5 pho72 tho7ng'),
    ('{thu,tuc,hanh,chinh}'::text[], '{tthc}'::text[], 'tthc'),
    ('{thuong,mai,dien,tu}'::text[], '{tmdt}'::text[], 'tmđt'),
    ('{tmdt}'::text[], '{thuong,mai,dien,tu}'::text[], 'thu8o8ng mai5 đie7n5 tu82'),
    ('{tp}'::text[], '{thanh,pho}'::text[], 'thanh1 pho74'),
    ('{tri,tue,nhan,tao}'::text[], '{ai}'::text[], 'ai'),
    ('{trung,hoc,co,so}'::text[], '{thcs}'::text[], 'thcs'),
    ('{trung,hoc,pho,thong}'::text[], '{thpt}'::text[], 'thpt'),
    ('{trung,tam}'::text[], '{tt}'::text[], 'tt'),
    ('{tt,tt}'::text[], '{thong,tin,va,truyen,thong}'::text[], 'tho7ng tin va1 truye7n1 tho7ng'),
    ('{tt,tt}'::text[], '{tttt}'::text[], 'tttt'),
    ('{tthc}'::text[], '{thu,tuc,hanh,chinh}'::text[], 'thu2 tuc5 hanh1 chinh4'),
    ('{tttt}'::text[], '{thong,tin,va,truyen,thong}'::text[], 'tho7ng tin va1 truye7n1 tho7ng'),
    ('{tttt}'::text[], '{tt,tt}'::text[], 'tt tt'),
    ('{tt}'::text[], '{thi,tran}'::text[], 'thi5 tra7n4'),
    ('{tt}'::text[], '{thong,tu}'::text[], 'tho7ng tu8'),
    ('{tt}'::text[], '{trung,tam}'::text[], 'trung ta7m'),
    ('{tx}'::text[], '{thi,xa}'::text[], 'thi5 xa3'),
    ('{ubnd}'::text[], '{uy,ban,nhan,dan}'::text[], 'uy2 ban nha7n da7n'),
    ('{uy,ban,nhan,dan}'::text[], '{ubnd}'::text[], 'ubnd'),
    ('{xa}'::text[], '{x}'::text[], 'x'),
    ('{x}'::text[], '{xa}'::text[], 'xa3');
END
""",
)

TABLE_AND_INDEXES = (
    """
CREATE TABLE search_word (
	word TEXT COLLATE "C" NOT NULL, 
	CONSTRAINT pk_search_word PRIMARY KEY (word)
)
""",
    "CREATE INDEX ix_administrative_unit_names ON administrative_unit USING gin (to_tsvector('simple'::regconfig, search_text((((((((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || coalesce(full_name_vi, '')) || ' ') || coalesce(full_name_en, '')) || ' ') || coalesce(alt_spelling_vi, '')) || ' ') || search_list(former_names))))",
    "CREATE INDEX ix_framework_names ON framework USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_framework_words ON framework USING gin (to_tsvector('simple'::regconfig, search_text((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || left(coalesce(legal_basis, ''), 100000)))) WHERE num_nonnulls(legal_basis) > 0",
    "CREATE INDEX ix_job_position_names ON job_position USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(title_vi, '') || ' ') || coalesce(title_en, ''))))",
    "CREATE INDEX ix_pathway_names ON pathway USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(title_vi, '') || ' ') || coalesce(title_en, ''))))",
    "CREATE INDEX ix_pathway_words ON pathway USING gin (to_tsvector('simple'::regconfig, search_text((((((coalesce(title_vi, '') || ' ') || coalesce(title_en, '')) || ' ') || left(coalesce(summary_vi, ''), 100000)) || ' ') || left(coalesce(summary_en, ''), 100000)))) WHERE num_nonnulls(summary_vi, summary_en) > 0",
    "CREATE INDEX ix_area_names ON area USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_organisation_names ON organisation USING gin (to_tsvector('simple'::regconfig, search_text((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || coalesce(abbreviation, ''))))",
    "CREATE INDEX ix_skill_names ON skill USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_skill_centre_names ON skill_centre USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_skill_centre_words ON skill_centre USING gin (to_tsvector('simple'::regconfig, search_text((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || left(coalesce(address, ''), 100000)))) WHERE num_nonnulls(address) > 0",
    "CREATE INDEX ix_strategic_plan_names ON strategic_plan USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_strategic_plan_words ON strategic_plan USING gin (to_tsvector('simple'::regconfig, search_text((((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || left(coalesce(motto_vi, ''), 100000)) || ' ') || left(coalesce(motto_en, ''), 100000)))) WHERE num_nonnulls(motto_vi, motto_en) > 0",
    "CREATE INDEX ix_indicator_names ON indicator USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_programme_names ON programme USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(name_vi, '') || ' ') || coalesce(name_en, ''))))",
    "CREATE INDEX ix_programme_words ON programme USING gin (to_tsvector('simple'::regconfig, search_text((((((coalesce(name_vi, '') || ' ') || coalesce(name_en, '')) || ' ') || left(coalesce(summary_vi, ''), 100000)) || ' ') || left(coalesce(summary_en, ''), 100000)))) WHERE num_nonnulls(summary_vi, summary_en) > 0",
    "CREATE INDEX ix_opportunity_names ON opportunity USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(title_vi, '') || ' ') || coalesce(title_en, ''))))",
    "CREATE INDEX ix_opportunity_words ON opportunity USING gin (to_tsvector('simple'::regconfig, search_text((((((((((coalesce(title_vi, '') || ' ') || coalesce(title_en, '')) || ' ') || left(coalesce(summary_vi, ''), 100000)) || ' ') || left(coalesce(summary_en, ''), 100000)) || ' ') || left(coalesce(description_vi, ''), 100000)) || ' ') || left(coalesce(description_en, ''), 100000)))) WHERE num_nonnulls(summary_vi, summary_en, description_vi, description_en) > 0",
    "CREATE INDEX ix_pilot_names ON pilot USING gin (to_tsvector('simple'::regconfig, search_text((coalesce(title_vi, '') || ' ') || coalesce(title_en, ''))))",
    "CREATE INDEX ix_pilot_words ON pilot USING gin (to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(title_vi, '') || ' ') || coalesce(title_en, '')) || ' ') || left(coalesce(technology, ''), 100000)) || ' ') || left(coalesce(hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(hypothesis_en, ''), 100000)) || ' ') || left(coalesce(result_vi, ''), 100000)) || ' ') || left(coalesce(result_en, ''), 100000)))) WHERE num_nonnulls(technology, hypothesis_vi, hypothesis_en, result_vi, result_en) > 0",
    "DROP INDEX ix_opportunity_closes",
    "CREATE INDEX ix_opportunity_closes ON opportunity (coalesce(closes_at, 'infinity'::timestamptz), id) WHERE status IN ('PUBLISHED', 'CLOSED')",
    "DROP INDEX ix_opportunity_status_closes_at_id",
    "CREATE INDEX ix_opportunity_status ON opportunity (status, coalesce(closes_at, 'infinity'::timestamptz), id)",
)

FUNCTIONS_AND_TRIGGERS = (
    """
CREATE OR REPLACE FUNCTION search_learn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fresh text := CASE TG_LEVEL WHEN 'ROW' THEN '(SELECT ($1).*) AS fresh' ELSE 'fresh' END;
BEGIN
    EXECUTE format(
        'INSERT INTO search_word (word) SELECT DISTINCT word COLLATE "C" FROM (
            SELECT DISTINCT part FROM %s CROSS JOIN string_to_table(%s, '' '') AS part WHERE %s
        ) AS parts CROSS JOIN unnest(tsvector_to_array(to_tsvector(''simple'', search_text(part)))) AS word
        WHERE word ~ ''^[a-z]{2,40}$'' AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = word.word)
        ORDER BY 1 ON CONFLICT DO NOTHING',
        fresh, TG_ARGV[0], TG_ARGV[1]
    ) USING NEW;
    RETURN NULL;
END $$
""",
    """
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
        EXISTS (SELECT FROM opportunity WHERE status IN ('PUBLISHED', 'CLOSED') AND to_tsvector('simple'::regconfig, search_text((coalesce(opportunity.title_vi, '') || ' ') || coalesce(opportunity.title_en, ''))) @@ words)
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
""",
    """
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
""",
    """
CREATE OR REPLACE FUNCTION search_any(parts tsquery[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    result tsquery;
    part tsquery;
BEGIN
    FOREACH part IN ARRAY parts LOOP
        result := coalesce(result || part, part);
    END LOOP;
    RETURN result;
END $$
""",
    """
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
""",
    """
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
""",
    r"""
CREATE OR REPLACE FUNCTION search_terms(
    query text, tables text[],
    OUT words tsquery, OUT groups tsquery[], OUT accents text[], OUT folded text, OUT marks text[], OUT whole boolean
) LANGUAGE plpgsql STABLE AS $$
DECLARE
    config CONSTANT regconfig := 'simple';
    common CONSTANT text[] := '{và,va,của,cua,cho,về,các,cac,những,nhung,là,tại,ở,trong,với,voi,từ,đến,được,duoc,một,theo,khi,để,này,đó,có,thì,mà,do,bởi,the,a,of,for,and,in,with,from,by,at,is,are}';
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
    groups := '{}'; accents := '{}'; marks := '{}'; whole := true;
    only_common := common @> typed;
    WHILE place <= cardinality(plain) LOOP
        SELECT cardinality(here), array_agg(array_to_string(there, ' ') ORDER BY there), string_agg('|\m' || accented || '\M', '')
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
        accents := accents || format('\m%s\M%s', search_accents(array_to_string(typed[place : place + taken - 1], ' ')), spelled);
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
""",
    """
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
        vector := to_tsvector('simple'::regconfig, search_text(together || ' ' || others));
        SELECT count(*) INTO held FROM unnest(groups) AS one WHERE vector @@ one;
        RETURN round((15.0 * held / cardinality(groups) + 4 * alike)::numeric, 3);
    END IF;
    RETURN round((CASE
        WHEN NOT named THEN 20
        WHEN accents IS NOT NULL AND search_accents(together) COLLATE pg_unicode_fast ~ ALL (accents) THEN 60
        ELSE 40
    END + 19 * alike)::numeric, 3);
END $$
""",
    """
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
""",
    """
CREATE OR REPLACE FUNCTION search_matches(fields text[], texts text[], marks text[], groups tsquery[])
RETURNS TABLE (id integer, field text, fragment text) LANGUAGE sql STABLE
BEGIN ATOMIC
WITH held AS MATERIALIZED (
    SELECT place, one.field, one.text, (
        SELECT count(*) FROM unnest(groups) AS part WHERE to_tsvector('simple'::regconfig, search_text(left(one.text, 100000))) @@ part
    ) AS number
    FROM unnest(fields, texts) WITH ORDINALITY AS one(field, text, place)
), best AS (
    SELECT nullif(max(number), 0) AS number FROM held
)
SELECT place::integer, held.field, search_fragment(held.text, marks) FROM held, best
WHERE held.number = best.number OR held.number > 0 AND best.number < cardinality(groups);
END
""",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON administrative_unit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || coalesce(fresh.full_name_vi, '''')) || '' '') || coalesce(fresh.full_name_en, '''')) || '' '') || coalesce(fresh.alt_spelling_vi, '''')) || '' '') || search_list(fresh.former_names)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, full_name_vi, full_name_en, alt_spelling_vi, former_names ON administrative_unit FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.full_name_vi IS DISTINCT FROM NEW.full_name_vi OR OLD.full_name_en IS DISTINCT FROM NEW.full_name_en OR OLD.alt_spelling_vi IS DISTINCT FROM NEW.alt_spelling_vi OR OLD.former_names IS DISTINCT FROM NEW.former_names) EXECUTE FUNCTION search_learn('(((((((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || coalesce(fresh.full_name_vi, '''')) || '' '') || coalesce(fresh.full_name_en, '''')) || '' '') || coalesce(fresh.alt_spelling_vi, '''')) || '' '') || search_list(fresh.former_names)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON area REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en ON area FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en) EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON framework REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.legal_basis, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, legal_basis ON framework FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.legal_basis IS DISTINCT FROM NEW.legal_basis) EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.legal_basis, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON indicator REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en ON indicator FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en) EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON job_position REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF title_vi, title_en ON job_position FOR EACH ROW WHEN (OLD.title_vi IS DISTINCT FROM NEW.title_vi OR OLD.title_en IS DISTINCT FROM NEW.title_en) EXECUTE FUNCTION search_learn('(coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON opportunity REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)) || '' '') || left(coalesce(fresh.description_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.description_en, ''''), 100000)', 'status IN (''PUBLISHED'', ''CLOSED'')')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF title_vi, title_en, summary_vi, summary_en, description_vi, description_en, status ON opportunity FOR EACH ROW WHEN (OLD.title_vi IS DISTINCT FROM NEW.title_vi OR OLD.title_en IS DISTINCT FROM NEW.title_en OR OLD.summary_vi IS DISTINCT FROM NEW.summary_vi OR OLD.summary_en IS DISTINCT FROM NEW.summary_en OR OLD.description_vi IS DISTINCT FROM NEW.description_vi OR OLD.description_en IS DISTINCT FROM NEW.description_en OR OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION search_learn('(((((((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)) || '' '') || left(coalesce(fresh.description_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.description_en, ''''), 100000)', 'status IN (''PUBLISHED'', ''CLOSED'')')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON organisation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || coalesce(fresh.abbreviation, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, abbreviation ON organisation FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.abbreviation IS DISTINCT FROM NEW.abbreviation) EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || coalesce(fresh.abbreviation, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON pathway REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF title_vi, title_en, summary_vi, summary_en ON pathway FOR EACH ROW WHEN (OLD.title_vi IS DISTINCT FROM NEW.title_vi OR OLD.title_en IS DISTINCT FROM NEW.title_en OR OLD.summary_vi IS DISTINCT FROM NEW.summary_vi OR OLD.summary_en IS DISTINCT FROM NEW.summary_en) EXECUTE FUNCTION search_learn('(((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON pilot REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((((((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.technology, ''''), 100000)) || '' '') || left(coalesce(fresh.hypothesis_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.hypothesis_en, ''''), 100000)) || '' '') || left(coalesce(fresh.result_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.result_en, ''''), 100000)', 'status IN (''APPROVED'', ''RUNNING'', ''EVALUATED'', ''ADOPTED'', ''STOPPED'')')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF title_vi, title_en, technology, hypothesis_vi, hypothesis_en, result_vi, result_en, status ON pilot FOR EACH ROW WHEN (OLD.title_vi IS DISTINCT FROM NEW.title_vi OR OLD.title_en IS DISTINCT FROM NEW.title_en OR OLD.technology IS DISTINCT FROM NEW.technology OR OLD.hypothesis_vi IS DISTINCT FROM NEW.hypothesis_vi OR OLD.hypothesis_en IS DISTINCT FROM NEW.hypothesis_en OR OLD.result_vi IS DISTINCT FROM NEW.result_vi OR OLD.result_en IS DISTINCT FROM NEW.result_en OR OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION search_learn('(((((((((((coalesce(fresh.title_vi, '''') || '' '') || coalesce(fresh.title_en, '''')) || '' '') || left(coalesce(fresh.technology, ''''), 100000)) || '' '') || left(coalesce(fresh.hypothesis_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.hypothesis_en, ''''), 100000)) || '' '') || left(coalesce(fresh.result_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.result_en, ''''), 100000)', 'status IN (''APPROVED'', ''RUNNING'', ''EVALUATED'', ''ADOPTED'', ''STOPPED'')')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON programme REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, summary_vi, summary_en ON programme FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.summary_vi IS DISTINCT FROM NEW.summary_vi OR OLD.summary_en IS DISTINCT FROM NEW.summary_en) EXECUTE FUNCTION search_learn('(((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.summary_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.summary_en, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON skill REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en ON skill FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en) EXECUTE FUNCTION search_learn('(coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON skill_centre REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.address, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, address ON skill_centre FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.address IS DISTINCT FROM NEW.address) EXECUTE FUNCTION search_learn('(((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.address, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_insert AFTER INSERT ON strategic_plan REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_learn('(((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.motto_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.motto_en, ''''), 100000)', 'true')",
    "CREATE OR REPLACE TRIGGER search_learn_update AFTER UPDATE OF name_vi, name_en, motto_vi, motto_en ON strategic_plan FOR EACH ROW WHEN (OLD.name_vi IS DISTINCT FROM NEW.name_vi OR OLD.name_en IS DISTINCT FROM NEW.name_en OR OLD.motto_vi IS DISTINCT FROM NEW.motto_vi OR OLD.motto_en IS DISTINCT FROM NEW.motto_en) EXECUTE FUNCTION search_learn('(((((coalesce(fresh.name_vi, '''') || '' '') || coalesce(fresh.name_en, '''')) || '' '') || left(coalesce(fresh.motto_vi, ''''), 100000)) || '' '') || left(coalesce(fresh.motto_en, ''''), 100000)', 'true')",
)

WORDS = (
    """SELECT DISTINCT word COLLATE "C" AS word FROM administrative_unit AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || coalesce(fresh.full_name_vi, '')) || ' ') || coalesce(fresh.full_name_en, '')) || ' ') || coalesce(fresh.alt_spelling_vi, '')) || ' ') || search_list(fresh.former_names))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM area AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, ''))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM framework AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || left(coalesce(fresh.legal_basis, ''), 100000))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM indicator AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, ''))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM job_position AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((coalesce(fresh.title_vi, '') || ' ') || coalesce(fresh.title_en, ''))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM opportunity AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((((((coalesce(fresh.title_vi, '') || ' ') || coalesce(fresh.title_en, '')) || ' ') || left(coalesce(fresh.summary_vi, ''), 100000)) || ' ') || left(coalesce(fresh.summary_en, ''), 100000)) || ' ') || left(coalesce(fresh.description_vi, ''), 100000)) || ' ') || left(coalesce(fresh.description_en, ''), 100000))))) AS word WHERE status IN ('PUBLISHED', 'CLOSED')""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM organisation AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || coalesce(fresh.abbreviation, ''))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM pathway AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((coalesce(fresh.title_vi, '') || ' ') || coalesce(fresh.title_en, '')) || ' ') || left(coalesce(fresh.summary_vi, ''), 100000)) || ' ') || left(coalesce(fresh.summary_en, ''), 100000))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM pilot AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((((((((coalesce(fresh.title_vi, '') || ' ') || coalesce(fresh.title_en, '')) || ' ') || left(coalesce(fresh.technology, ''), 100000)) || ' ') || left(coalesce(fresh.hypothesis_vi, ''), 100000)) || ' ') || left(coalesce(fresh.hypothesis_en, ''), 100000)) || ' ') || left(coalesce(fresh.result_vi, ''), 100000)) || ' ') || left(coalesce(fresh.result_en, ''), 100000))))) AS word WHERE status IN ('APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM programme AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || left(coalesce(fresh.summary_vi, ''), 100000)) || ' ') || left(coalesce(fresh.summary_en, ''), 100000))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM skill AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, ''))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM skill_centre AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || left(coalesce(fresh.address, ''), 100000))))) AS word WHERE true""",
    """SELECT DISTINCT word COLLATE "C" AS word FROM strategic_plan AS fresh CROSS JOIN unnest(tsvector_to_array(to_tsvector('simple'::regconfig, search_text((((((coalesce(fresh.name_vi, '') || ' ') || coalesce(fresh.name_en, '')) || ' ') || left(coalesce(fresh.motto_vi, ''), 100000)) || ' ') || left(coalesce(fresh.motto_en, ''), 100000))))) AS word WHERE true""",
)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql  # takes the text as it is: no parameters hide behind its colons
    for statement in (*EXTENSION_AND_FUNCTIONS, *TABLE_AND_INDEXES, *FUNCTIONS_AND_TRIGGERS):
        run(statement)
    for words in WORDS:
        run(
            f"INSERT INTO search_word (word) SELECT word FROM ({words}) AS found"  # noqa: S608 - constants of this file
            " WHERE word ~ '^[a-z]{2,40}$' ON CONFLICT DO NOTHING"
        )


def downgrade() -> None:
    raise NotImplementedError("the hub does not move databases back: restore what was saved before the upgrade")
