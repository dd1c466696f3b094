WITH p0 AS MATERIALIZED (
  SELECT i0.*, row_number() OVER () AS _ord
  FROM (SELECT t0.code AS code, t0.head_office_unit_id AS head_office_unit_id, t0.parent_id AS parent_id
    FROM organisation AS t0
    WHERE t0.code = ANY ($1::TEXT[]) ORDER BY t0.name_sort ASC, t0.id ASC
     LIMIT 20) AS i0
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.code AS "code",
        CASE WHEN (j1.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT
          j1.code AS "code",
          j1.name_vi AS "nameVi",
          CASE WHEN (j2.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j2.name_vi AS "nameVi") "$") END AS "province"
        ) "$") END AS "headOffice",
        CASE WHEN (j3.id IS NOT NULL) THEN (SELECT "$" FROM (SELECT j3.code AS "code") "$") END AS "parent"
      ) "$") ORDER BY p0._ord ASC) AS o0
      FROM p0 LEFT OUTER JOIN administrative_unit AS j1 ON j1.id = p0.head_office_unit_id LEFT OUTER JOIN administrative_unit AS j2 ON j2.id = j1.province_id LEFT OUTER JOIN organisation AS j3 ON j3.id = p0.parent_id) AS g0) AS "organisations"
) "$")) AS data, CAST(NULL AS TEXT) AS missing
