WITH p0 AS (
  SELECT t0.id AS id
  FROM indicator AS t0
  WHERE t0.code = $1::VARCHAR
), p1 AS MATERIALIZED (
  SELECT k1._k AS _k, l1.*
  FROM (SELECT DISTINCT p0.id AS _k
    FROM p0) AS k1 JOIN LATERAL (SELECT i1.*, row_number() OVER () AS _ord
    FROM (SELECT t1.period_start AS period_start, t1.period_end AS period_end, t1.value AS value, t1.provenance_status AS provenance_status, t1.provenance_source AS provenance_source
      FROM observation AS t1
      WHERE CAST(CASE WHEN (t1.provenance_status != 'SYNTHETIC'::text) THEN t1.period_end END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) - 30 AND CAST(CAST(CASE WHEN (t1.provenance_status != 'SYNTHETIC'::text) THEN t1.period_end END AS DATE) + CASE WHEN (t1.period_start IS NOT NULL) THEN greatest(CAST(t1.period_end - t1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (t1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AND (t1.status IN ('APPROVED')) AND t1.indicator_id = k1._k ORDER BY t1.period_end DESC, t1.id DESC
       LIMIT 1) AS i1) AS l1 ON true
), p2 AS (
  SELECT t2.updated_at AS updated_at, t2.provenance_status AS provenance_status, t2.provenance_source AS provenance_source, t2.retrieved_on AS retrieved_on
  FROM organisation AS t2
  WHERE t2.code = $2::VARCHAR
), p3 AS (
  SELECT t3.updated_at AS updated_at, t3.provenance_status AS provenance_status, t3.provenance_source AS provenance_source, t3.retrieved_on AS retrieved_on
  FROM (SELECT t3.id AS key, coalesce(t3.closes_at, 'infinity'::timestamptz) AS k0, t3.id AS k1
    FROM opportunity AS t3
    WHERE NOT coalesce(CAST(CAST(CASE WHEN (t3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(t3.retrieved_on, CASE WHEN (t3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', t3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (t3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), false) AND (t3.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t3.closes_at, 'infinity'::timestamptz) ASC, t3.id ASC
     LIMIT 1) AS w3 JOIN opportunity AS t3 ON t3.id = w3.key ORDER BY w3.k0 ASC, w3.k1 ASC
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT (SELECT "$" FROM (SELECT coalesce(g1.o0, '[]'::json) AS "nodes") "$") AS "observations") "$") AS anon_1
    FROM p0 LEFT OUTER JOIN (SELECT json_agg((SELECT "$" FROM (SELECT
        p1.value AS "value",
        (SELECT "$" FROM (SELECT
          p1.provenance_source AS "source",
          CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) AS "verifiedOn",
          CAST(CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) + CASE WHEN (p1.period_start IS NOT NULL) THEN greatest(CAST(p1.period_end - p1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (p1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) AS "recheckDueOn",
          CAST(CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) + CASE WHEN (p1.period_start IS NOT NULL) THEN greatest(CAST(p1.period_end - p1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (p1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AS "isStale",
          CASE WHEN (p1.provenance_status = 'SYNTHETIC'::text) THEN 'NEVER_DUE'::text WHEN (CAST(CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) + CASE WHEN (p1.period_start IS NOT NULL) THEN greatest(CAST(p1.period_end - p1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (p1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE)) THEN 'STALE'::text WHEN (CAST(CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) + CASE WHEN (p1.period_start IS NOT NULL) THEN greatest(CAST(p1.period_end - p1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (p1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) + 30) THEN 'DUE_SOON'::text WHEN (CAST(CAST(CASE WHEN (p1.provenance_status != 'SYNTHETIC'::text) THEN p1.period_end END AS DATE) + CASE WHEN (p1.period_start IS NOT NULL) THEN greatest(CAST(p1.period_end - p1.period_start AS INTEGER) + 1, 30) ELSE CASE WHEN (p1.provenance_status = 'VERIFIED'::text) THEN 180 ELSE 90 END END AS DATE) IS NOT NULL) THEN 'FRESH'::text ELSE 'UNKNOWN'::text END AS "freshness"
        ) "$") AS "provenance"
      ) "$") ORDER BY p1._ord ASC) AS o0, p1._k AS _k
      FROM p1 GROUP BY p1._k) AS g1 ON g1._k = p0.id) AS "indicator",
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT "$" FROM (SELECT
        CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) AS "verifiedOn",
        CASE WHEN (CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE)) THEN 0 ELSE CAST(CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) - CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) AS INTEGER) END AS "ageDays",
        CASE WHEN (p2.provenance_status = 'SYNTHETIC'::text) THEN 'NEVER_DUE'::text WHEN (CAST(CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p2.provenance_status = 'VERIFIED'::text) THEN 365 ELSE 90 END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE)) THEN 'STALE'::text WHEN (CAST(CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p2.provenance_status = 'VERIFIED'::text) THEN 365 ELSE 90 END AS DATE) <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) + 30) THEN 'DUE_SOON'::text WHEN (CAST(CAST(CASE WHEN (p2.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p2.retrieved_on, CASE WHEN (p2.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p2.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p2.provenance_status = 'VERIFIED'::text) THEN 365 ELSE 90 END AS DATE) IS NOT NULL) THEN 'FRESH'::text ELSE 'UNKNOWN'::text END AS "freshness"
      ) "$") AS "provenance"
    ) "$") AS anon_2
    FROM p2) AS "organisation",
  (SELECT (SELECT "$" FROM (SELECT coalesce(g3.o0, '[]'::json) AS "nodes") "$") AS anon_3
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        (SELECT "$" FROM (SELECT
          p3.provenance_status AS "status",
          CAST(CAST(CASE WHEN (p3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p3.retrieved_on, CASE WHEN (p3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) AS "recheckDueOn",
          CAST(CAST(CASE WHEN (p3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p3.retrieved_on, CASE WHEN (p3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) AS "isStale",
          CASE WHEN (p3.provenance_status = 'SYNTHETIC'::text) THEN 'NEVER_DUE'::text WHEN (CAST(CAST(CASE WHEN (p3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p3.retrieved_on, CASE WHEN (p3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) < CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE)) THEN 'STALE'::text WHEN (CAST(CAST(CASE WHEN (p3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p3.retrieved_on, CASE WHEN (p3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) <= CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE) + 30) THEN 'DUE_SOON'::text WHEN (CAST(CAST(CASE WHEN (p3.provenance_status != 'SYNTHETIC'::text) THEN coalesce(p3.retrieved_on, CASE WHEN (p3.provenance_source IS NULL) THEN CAST(timezone('Asia/Ho_Chi_Minh', p3.updated_at) AS DATE) END) END AS DATE) + CASE WHEN (p3.provenance_status = 'VERIFIED'::text) THEN 90 ELSE 30 END AS DATE) IS NOT NULL) THEN 'FRESH'::text ELSE 'UNKNOWN'::text END AS "freshness"
        ) "$") AS "provenance"
      ) "$")) AS o0
      FROM p3) AS g3) AS "opportunities"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p0))) THEN '0'::text END, CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p2))) THEN '1'::text END) AS TEXT) AS missing
