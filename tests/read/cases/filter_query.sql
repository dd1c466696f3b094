WITH w1 AS MATERIALIZED (
  SELECT meant.words AS words, meant.groups AS groups, meant.accents AS accents, meant.folded AS folded, meant.marks AS marks, meant.whole AS whole
  FROM search_terms($1::VARCHAR, '{}'::text[]) AS meant
), w2 AS MATERIALIZED (
  SELECT meant.words AS words, meant.groups AS groups, meant.accents AS accents, meant.folded AS folded, meant.marks AS marks, meant.whole AS whole
  FROM search_terms($2::VARCHAR, '{}'::text[]) AS meant
), p0 AS (
  SELECT t0.title_vi AS title_vi, t0.title_en AS title_en, t0.code AS code
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE ((to_tsvector('simple'::regconfig, search_text((coalesce(t0.title_vi, '') || ' ') || coalesce(t0.title_en, ''))) @@ (SELECT words FROM w1)) AND true OR (to_tsvector('simple'::regconfig, search_text((((((((((coalesce(t0.title_vi, '') || ' ') || coalesce(t0.title_en, '')) || ' ') || left(coalesce(t0.summary_vi, ''), 100000)) || ' ') || left(coalesce(t0.summary_en, ''), 100000)) || ' ') || left(coalesce(t0.description_vi, ''), 100000)) || ' ') || left(coalesce(t0.description_en, ''), 100000))) @@ (SELECT words FROM w1)) AND num_nonnulls(t0.summary_vi, t0.summary_en, t0.description_vi, t0.description_en) > 0 OR t0.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) AND (t0.code || ''::text) = t0.code AND coalesce(NOT (t0.id IN (SELECT f3.id
      FROM opportunity AS f3
      WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f3.title_vi, '') || ' ') || coalesce(f3.title_en, ''))) @@ (SELECT words FROM w2) UNION ALL SELECT f4.id
      FROM opportunity AS f4
      WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f4.title_vi, '') || ' ') || coalesce(f4.title_en, '')) || ' ') || left(coalesce(f4.summary_vi, ''), 100000)) || ' ') || left(coalesce(f4.summary_en, ''), 100000)) || ' ') || left(coalesce(f4.description_vi, ''), 100000)) || ' ') || left(coalesce(f4.description_en, ''), 100000))) @@ (SELECT words FROM w2) AND num_nonnulls(f4.summary_vi, f4.summary_en, f4.description_vi, f4.description_en) > 0 UNION ALL SELECT f5.id
      FROM opportunity AS f5
      WHERE f5.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]))), true) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 5) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT (SELECT "$" FROM (SELECT least(c0.n, 1000) AS "value") "$") AS anon_2
        FROM (SELECT count(*) AS n
          FROM (SELECT 1
            FROM opportunity AS t0
            WHERE ((to_tsvector('simple'::regconfig, search_text((coalesce(t0.title_vi, '') || ' ') || coalesce(t0.title_en, ''))) @@ (SELECT words FROM w1)) AND true OR (to_tsvector('simple'::regconfig, search_text((((((((((coalesce(t0.title_vi, '') || ' ') || coalesce(t0.title_en, '')) || ' ') || left(coalesce(t0.summary_vi, ''), 100000)) || ' ') || left(coalesce(t0.summary_en, ''), 100000)) || ' ') || left(coalesce(t0.description_vi, ''), 100000)) || ' ') || left(coalesce(t0.description_en, ''), 100000))) @@ (SELECT words FROM w1)) AND num_nonnulls(t0.summary_vi, t0.summary_en, t0.description_vi, t0.description_en) > 0 OR t0.code = ANY (ARRAY[btrim($1::VARCHAR), lower(btrim($1::VARCHAR)), upper(btrim($1::VARCHAR))])) AND (t0.code || ''::text) = t0.code AND coalesce(NOT (t0.id IN (SELECT f3.id
              FROM opportunity AS f3
              WHERE to_tsvector('simple'::regconfig, search_text((coalesce(f3.title_vi, '') || ' ') || coalesce(f3.title_en, ''))) @@ (SELECT words FROM w2) UNION ALL SELECT f4.id
              FROM opportunity AS f4
              WHERE to_tsvector('simple'::regconfig, search_text((((((((((coalesce(f4.title_vi, '') || ' ') || coalesce(f4.title_en, '')) || ' ') || left(coalesce(f4.summary_vi, ''), 100000)) || ' ') || left(coalesce(f4.summary_en, ''), 100000)) || ' ') || left(coalesce(f4.description_vi, ''), 100000)) || ' ') || left(coalesce(f4.description_en, ''), 100000))) @@ (SELECT words FROM w2) AND num_nonnulls(f4.summary_vi, f4.summary_en, f4.description_vi, f4.description_en) > 0 UNION ALL SELECT f5.id
              FROM opportunity AS f5
              WHERE f5.code = ANY (ARRAY[btrim($2::VARCHAR), lower(btrim($2::VARCHAR)), upper(btrim($2::VARCHAR))]))), true) AND (t0.status IN ('PUBLISHED', 'CLOSED'))
             LIMIT 1001) AS s0) AS c0) AS "totalCount",
      coalesce(g0.o1, '[]'::json) AS "nodes"
    ) "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        CASE WHEN ($3::VARCHAR = 'EN'::text) THEN coalesce(p0.title_en, p0.title_vi) ELSE p0.title_vi END AS "title"
      ) "$")) AS o1
      FROM p0) AS g0) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
