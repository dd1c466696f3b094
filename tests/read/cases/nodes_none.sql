WITH n0 AS MATERIALIZED (
  SELECT CAST(NULL AS JSON) AS node, ids0.ord AS ord
  FROM unnest($1::TEXT[]) WITH ORDINALITY AS ids0(id, ord)
)
SELECT to_json((SELECT "$" FROM (SELECT
  (SELECT coalesce(json_agg(n0.node ORDER BY n0.ord), '[]'::json) AS coalesce_1
    FROM n0) AS "nodes"
) "$")) AS data, CAST(concat_ws(',', (SELECT string_agg(concat('0.', n0.ord - 1), ',') AS string_agg_1
  FROM n0
  WHERE n0.node IS NOT DISTINCT FROM NULL)) AS TEXT) AS missing
