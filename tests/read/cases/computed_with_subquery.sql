WITH p0 AS (
  SELECT t0.seats AS seats, t0.seats_taken AS seats_taken, t0.stipend AS stipend, t0.amount AS amount, t0.fee AS fee
  FROM (SELECT t0.id AS key, coalesce(t0.closes_at, 'infinity'::timestamptz) AS k0, t0.id AS k1
    FROM opportunity AS t0
    WHERE t0.code = $1::VARCHAR AND (t0.status IN ('PUBLISHED', 'CLOSED')) ORDER BY coalesce(t0.closes_at, 'infinity'::timestamptz) ASC, t0.id ASC
     LIMIT 20) AS w0 JOIN opportunity AS t0 ON t0.id = w0.key ORDER BY w0.k0 ASC, w0.k1 ASC
), p1 AS (
  SELECT t1.id AS id
  FROM area AS t1
  WHERE t1.code = $2::VARCHAR
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT (SELECT "$" FROM (SELECT coalesce(g0.o0, '[]'::json) AS "nodes") "$") AS anon_1
    FROM (SELECT json_agg((SELECT "$" FROM (SELECT
        p0.seats AS "seats",
        p0.seats - p0.seats_taken AS "seatsLeft",
        coalesce(p0.stipend, p0.amount, p0.fee, 0) > 0 AS "paid"
      ) "$")) AS o0
      FROM p0) AS g0) AS "opportunities",
  (SELECT (SELECT "$" FROM (SELECT
      (SELECT count(*) AS count_1
        FROM area_membership JOIN administrative_unit ON administrative_unit.id = area_membership.unit_id
        WHERE area_membership.area_id = p1.id AND coalesce(administrative_unit.valid_to > CAST(timezone('Asia/Ho_Chi_Minh', now()) AS DATE), true)) AS "communeCount"
    ) "$") AS anon_2
    FROM p1) AS "area"
) "$")) AS data, CAST(concat_ws(',', CASE WHEN (NOT (EXISTS (SELECT 1
  FROM p1))) THEN '1'::text END) AS TEXT) AS missing
