WITH b0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.urgency AS urgency
    FROM staff_need AS t0
    WHERE t0.status = $1::VARCHAR AND (t0.status IN ('OPEN', 'MATCHED', 'FILLED')) ORDER BY t0.id ASC
     LIMIT 10001) AS i0
), p1 AS MATERIALIZED (
  SELECT numbered.value, numbered.count, numbered._ord
  FROM (SELECT tally.value AS value, tally.count AS count, row_number() OVER (ORDER BY tally.count DESC, tally.value) AS _ord
    FROM (SELECT a1.urgency AS value, CAST(sum(a1.n) AS INTEGER) AS count
      FROM (SELECT b0.urgency AS urgency, count(*) AS n
        FROM b0
        WHERE b0._ord <= 10000 GROUP BY b0.urgency) AS a1 GROUP BY a1.urgency) AS tally) AS numbered
  WHERE numbered._ord <= 50
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT "$" FROM (SELECT least(coalesce(h0.n, 0), 1000) AS "value") "$") AS "totalCount",
      (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "urgency") "$") AS "facets"
    ) "$") AS anon_1
    FROM (SELECT coalesce(max(b0._ord), 0) AS n
      FROM b0) AS h0 JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.value AS "value",
        p1.count AS "count"
      ) "$") ORDER BY p1._ord ASC) AS o0
      FROM p1) AS g1 ON true) AS "staffNeeds"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
