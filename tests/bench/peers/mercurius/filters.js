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

function ofProvider({ code, kind }, bind) {
  const parts = ["p.id = o.provider_id"];
  if (code) parts.push(`p.code = ANY (${bind(code)}::text[])`);
  if (kind) parts.push(`p.kind = ANY (${bind(kind)}::text[])`);
  return `EXISTS (SELECT 1 FROM organisation p WHERE ${parts.join(" AND ")})`;
}

/** The conditions of an `OpportunityFilter` on `opportunity o`, row rules not included. */
export function ofOffers(filter, bind) {
  const parts = [];
  if (filter.kind) parts.push(`o.kind = ANY (${bind(filter.kind)}::text[])`);
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
  if (filter.kind) parts.push(`u.kind = ANY (${bind(filter.kind)}::text[])`);
  if (filter.lacksTopic) {
    parts.push(`u.id NOT IN (
      SELECT person.home_unit_id FROM person
      WHERE person.home_unit_id IS NOT NULL AND person.id IN (
        SELECT e.person_id FROM enrolment e LEFT JOIN session s ON s.id = e.session_id
        WHERE e.status = 'COMPLETED' AND coalesce(s.course_id, e.course_id) IN (
          SELECT c.id FROM opportunity c
          WHERE c.status IN ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED') AND ${bind(filter.lacksTopic)} = ANY (c.topics)))
      GROUP BY person.home_unit_id HAVING count(*) >= 5)`);
  }
  return parts;
}
