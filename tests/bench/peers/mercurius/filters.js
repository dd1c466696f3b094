// The filters of offers and units as SQL conditions. Values are bound: `bind(value)` gives the place of one.

export const PUBLISHED = "o.status IN ('PUBLISHED', 'CLOSED')"; // what the public sees

const NAMES = "search_text((coalesce(o.title_vi, '') || ' ') || coalesce(o.title_en, ''))";
const WORDS = ["summary_vi", "summary_en", "description_vi", "description_en"].reduce(
  (text, column) => `(${text} || ' ') || left(coalesce(o.${column}, ''), 100000)`,
  "(coalesce(o.title_vi, '') || ' ') || coalesce(o.title_en, '')",
);

/** All the words stand in the names or in the texts (both are indexed), or it is the code. */
function search(words, bind) {
  const asked = `${bind(words)}::varchar`;
  const terms = `(SELECT q.words FROM search_terms(${asked}, '{}'::text[]) AS q)`;
  return `(to_tsvector('simple'::regconfig, ${NAMES}) @@ ${terms}
    OR to_tsvector('simple'::regconfig, search_text(${WORDS})) @@ ${terms}
      AND num_nonnulls(o.summary_vi, o.summary_en, o.description_vi, o.description_en) > 0
    OR o.code = ANY (ARRAY[btrim(${asked}), lower(btrim(${asked})), upper(btrim(${asked}))]))`;
}

/** One value is compared as one value: PostgreSQL then knows how rare it is. */
function among(column, values, bind) {
  return values.length === 1 ? `${column} = ${bind(values[0])}::text` : `${column} = ANY (${bind(values)}::text[])`;
}

function ofProvider({ code, kind }, bind) {
  if (code?.length === 1 && !kind) {
    return `o.provider_id = (SELECT p.id FROM organisation p WHERE p.code = ${bind(code[0])}::text)`;
  }
  const parts = ["p.id = o.provider_id"];
  if (code) parts.push(`p.code = ANY (${bind(code)}::text[])`);
  if (kind) parts.push(`p.kind = ANY (${bind(kind)}::text[])`);
  return `EXISTS (SELECT 1 FROM organisation p WHERE ${parts.join(" AND ")})`;
}

/** The conditions of an `OpportunityFilter` on `opportunity o`, row rules not included. */
export function ofOffers(filter, bind) {
  const parts = [];
  if (filter.kind) parts.push(among("o.kind", filter.kind, bind));
  if (filter.topics) parts.push(`o.topics && ${bind(filter.topics)}::text[]`);
  if (filter.deliveryMode) parts.push(`o.delivery_mode = ANY (${bind(filter.deliveryMode)}::text[])`);
  if (filter.provider) parts.push(ofProvider(filter.provider, bind));
  if (filter.query != null) parts.push(search(filter.query, bind));
  if (filter.paid != null) {
    parts.push(`(coalesce(o.stipend, o.amount, o.fee, 0) > 0) = ${bind(filter.paid)}::boolean`);
  }
  if (filter.or) parts.push(`(${filter.or.map((one) => ofOffers(one, bind).join(" AND ") || "true").join(" OR ")})`);
  return parts;
}

/** The conditions of an `AdministrativeUnitFilter` on `administrative_unit u`. */
export function ofUnits(filter, bind) {
  const parts = [];
  if (filter.kind) parts.push(among("u.kind", filter.kind, bind));
  if (filter.lacksTopic) {
    parts.push(`(SELECT count(*) FROM (
      SELECT 1 FROM person JOIN LATERAL (
        SELECT 1 FROM completion c
        WHERE c.person_id = person.id AND ${bind(filter.lacksTopic)} = ANY (c.topics)
          AND c.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED') LIMIT 1
      ) AS done ON true
      WHERE person.home_unit_id = u.id LIMIT 5) AS trained) < 5`);
  }
  return parts;
}
