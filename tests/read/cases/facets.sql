WITH b0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.id AS id, t0.kind AS kind, t0.unit_id AS unit_id, t0.topics AS topics
    FROM opportunity AS t0
    WHERE (t0.audiences && $1::TEXT[]) AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 10001) AS i0
), p1 AS MATERIALIZED (
  SELECT numbered.value, numbered.count, numbered._ord
  FROM (SELECT tally.value AS value, tally.count AS count, row_number() OVER (ORDER BY tally.count DESC, tally.value) AS _ord
    FROM (SELECT a1.kind AS value, CAST(sum(a1.n) AS INTEGER) AS count
      FROM (SELECT b0.kind AS kind, count(*) AS n
        FROM b0
        WHERE b0._ord <= 10000 GROUP BY b0.kind) AS a1 GROUP BY a1.kind) AS tally) AS numbered
  WHERE numbered._ord <= 50
), p2 AS MATERIALIZED (
  SELECT numbered.value, numbered.count, numbered._ord
  FROM (SELECT tally.value AS value, tally.count AS count, row_number() OVER (ORDER BY tally.count DESC, tally.value) AS _ord
    FROM (SELECT each.value AS value, CAST(sum(a2.n) AS INTEGER) AS count
      FROM (SELECT b0.topics AS topics, count(*) AS n
        FROM b0
        WHERE b0._ord <= 10000 GROUP BY b0.topics) AS a2 LEFT OUTER JOIN unnest(a2.topics) AS each(value) ON true GROUP BY each.value) AS tally) AS numbered
  WHERE numbered._ord <= 50
), p4 AS MATERIALIZED (
  SELECT numbered.value, numbered.count, numbered._ord
  FROM (SELECT tally.value AS value, tally.count AS count, row_number() OVER (ORDER BY tally.count DESC, tally.value) AS _ord
    FROM (SELECT each.value AS value, CAST(sum(a4.n) AS INTEGER) AS count
      FROM (SELECT b0.unit_id AS unit_id, count(*) AS n
        FROM b0
        WHERE b0._ord <= 10000 GROUP BY b0.unit_id) AS a4 LEFT OUTER JOIN unnest(array((SELECT area_membership.area_id
        FROM area_membership
        WHERE area_membership.unit_id = a4.unit_id))) AS each(value) ON true GROUP BY each.value) AS tally) AS numbered
  WHERE numbered._ord <= 50
), p0 AS (
  SELECT t0.code AS code
  FROM (SELECT b0.id, b0._ord
    FROM b0
    WHERE b0._ord <= 1
     LIMIT 1) AS w0 JOIN opportunity AS t0 ON t0.id = w0.id ORDER BY w0._ord
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      coalesce(g0.o0, '[]'::json) AS "nodes",
      (SELECT "$" FROM (SELECT
        (SELECT "$" FROM (SELECT
          least(coalesce(h0.n, 0), 10000) AS "value",
          CASE WHEN (coalesce(h0.n, 0) > 10000) THEN 'AT_LEAST'::text ELSE 'EXACT'::text END AS "precision"
        ) "$") AS "counted",
        coalesce(g1.o0, '[]'::json) AS "kind",
        coalesce(g2.o0, '[]'::json) AS "topics",
        coalesce(g4.o0, '[]'::json) AS "area"
      ) "$") AS "facets"
    ) "$") AS anon_1
    FROM (SELECT coalesce(max(b0._ord), 0) AS n
      FROM b0) AS h0 JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.value AS "value",
        p1.count AS "count"
      ) "$") ORDER BY p1._ord ASC) AS o0
      FROM p1) AS g1 ON true JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p2.value AS "value",
        p2.count AS "count"
      ) "$") ORDER BY p2._ord ASC) AS o0
      FROM p2) AS g2 ON true JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p4.count AS "count",
        CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j3.code AS "code",
          j3.name_vi AS "nameVi"
        ) "$") END AS "value"
      ) "$") ORDER BY p4._ord ASC) AS o0
      FROM p4 LEFT OUTER JOIN area AS j3 ON j3.id = p4.value) AS g4 ON true JOIN (SELECT json_agg((SELECT "$" FROM (SELECT p0.code AS "code") "$")) AS o0
      FROM p0) AS g0 ON true) AS "opportunities"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
