SELECT to_json((SELECT "$" FROM (SELECT 'Query'::text AS "__typename") "$")) AS data, CAST(NULL AS TEXT) AS missing
