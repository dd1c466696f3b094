// The root lists and look-ups: one statement by hand each, of the columns that are asked for.
import { rows } from "./database.js";
import { ofOffers, ofUnits, PUBLISHED } from "./filters.js";

const SOONEST = "coalesce(o.closes_at, 'infinity'::timestamptz), o.id";
const COUNTED = 10_000;

// by a field of `Opportunity`, the column that it needs
const COLUMNS = {
  code: `o.code`,
  titleVi: `o.title_vi AS "titleVi"`,
  kind: `o.kind`,
  status: `o.status`,
  closesAt: `o.closes_at AS "closesAt"`,
  seats: `o.seats`,
  deliveryMode: `o.delivery_mode AS "deliveryMode"`,
  provider: `o.provider_id`,
  unit: `o.unit_id`,
  programme: `o.programme_id`,
  skillsTaught: `o.id`,
  skillsRequired: `o.id`,
};
// by a field of `OpportunityFacets`, the groups that it counts
const FACETS = {
  counted: `SELECT 'counted' AS facet, NULL AS value, count(*)::int AS count FROM found`,
  kind: `SELECT 'kind', kind, count(*)::int FROM counted GROUP BY kind`,
  topic: `SELECT 'topic', t.value, count(*)::int FROM counted LEFT JOIN unnest(topics) AS t(value) ON true GROUP BY t.value`,
  deliveryMode: `SELECT 'deliveryMode', delivery_mode, count(*)::int FROM counted GROUP BY delivery_mode`,
};

const asked = new WeakMap(); // by a field of a document, the fields below it: documents are kept, and so is this

/** The names of the fields below a field node. The bench asks without fragments. */
export function below(node) {
  let fields = asked.get(node);
  if (fields === undefined) {
    fields = new Map(node.selectionSet.selections.map((one) => [one.name.value, one]));
    asked.set(node, fields);
  }
  return fields;
}

const columns = new WeakMap();

/** The select list for the fields of an offer below a field node. */
export function selected(node) {
  let list = columns.get(node);
  if (list === undefined) {
    const needed = [...below(node).keys()].map((name) => COLUMNS[name]).filter(Boolean);
    columns.set(node, (list = [...new Set(needed)].join(", ")));
  }
  return list;
}

/** How many of a list are read: as asked, 1 to 100, 20 if nothing is said; it stands in the text, for the plan's sake. */
export const size = (first) => Math.min(Math.max(first ?? 20, 1), 100) | 0;

/** A page of offers from rows read one beyond its end. */
export function page(found, count) {
  return {
    nodes: found.length > count ? found.slice(0, count) : found,
    pageInfo: { hasNextPage: found.length > count, hasPreviousPage: false },
  };
}

function binder() {
  const values = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

async function facets(where, values, fields) {
  const text = `WITH found AS MATERIALIZED (
      SELECT o.kind, o.topics, o.delivery_mode, row_number() OVER (ORDER BY ${SOONEST}) AS place FROM opportunity o WHERE ${where}
      ORDER BY ${SOONEST} LIMIT ${COUNTED + 1}
    ), counted AS (SELECT * FROM found WHERE place <= ${COUNTED})
    ${[...fields.keys()].map((name) => FACETS[name]).join(" UNION ALL ")} ORDER BY 3 DESC, 2`;
  const answer = { kind: [], topic: [], deliveryMode: [], counted: null };
  for (const { facet, value, count } of await rows(text, values)) {
    if (facet === "counted") {
      answer.counted = { value: Math.min(count, COUNTED), precision: count > COUNTED ? "AT_LEAST" : "EXACT" };
    } else if (answer[facet].length < 50) answer[facet].push({ value, count });
  }
  return answer;
}

export async function opportunities(_root, { filter, first }, _context, info) {
  const { values, bind } = binder();
  const where = [...ofOffers(filter ?? {}, bind), PUBLISHED].join(" AND ");
  const fields = below(info.fieldNodes[0]);
  const count = size(first);
  const node = fields.get("nodes");
  const text = `SELECT ${node ? selected(node) : "1"} FROM opportunity o WHERE ${where}
    ORDER BY ${SOONEST} LIMIT ${fields.has("pageInfo") ? count + 1 : count}`;
  const wanted = fields.get("facets");
  const [found, counts] = await Promise.all([rows(text, values), wanted && facets(where, values, below(wanted))]);
  return { ...page(found, count), facets: counts };
}

/** For the offers of several providers, a page each: one statement, keyed by provider. */
export async function offersOf(providers, count, list) {
  const text = `SELECT k.id AS parent, l.* FROM unnest($1::uuid[]) AS k(id) CROSS JOIN LATERAL (
      SELECT ${list} FROM opportunity o WHERE o.provider_id = k.id AND ${PUBLISHED} ORDER BY ${SOONEST} LIMIT ${count}
    ) l`;
  return rows(text, [providers]);
}

export async function opportunity(_root, { by }, _context, info) {
  const text = `SELECT ${selected(info.fieldNodes[0])} FROM opportunity o WHERE o.code = $1 AND ${PUBLISHED}`;
  return (await rows(text, [by.code]))[0] ?? null;
}

export async function organisation(_root, { by }) {
  return (await rows(`SELECT id, code, name_vi AS "nameVi", kind FROM organisation WHERE code = $1`, [by.code]))[0] ?? null;
}

export async function administrativeUnits(_root, { filter, first }) {
  const { values, bind } = binder();
  const where = ofUnits(filter ?? {}, bind).join(" AND ") || "true";
  const text = `SELECT u.code, u.name_vi AS "nameVi" FROM administrative_unit u WHERE ${where}
    ORDER BY u.name_sort, u.id LIMIT ${size(first)}`;
  return { nodes: await rows(text, values) };
}
