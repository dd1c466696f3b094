// PostgreSQL through node-postgres: a pool of four, every statement prepared once per connection and named by its text.
import pg from "pg";

const TIMESTAMPTZ = 1184;
// As the hub writes an instant: 2027-05-15 16:59:59+00 becomes 2027-05-15T16:59:59+00:00 (the session's zone is UTC).
pg.types.setTypeParser(TIMESTAMPTZ, (text) => `${text.slice(0, 10)}T${text.slice(11)}:00`);

export const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 4,
  min: 4,
  idleTimeoutMillis: 0,
  // the session of the hub's own reads, so that no peer loses to PostgreSQL's compiler or to planning again
  options: "-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan",
});

const names = new Map(); // by a statement's text

/** The rows of a statement; `text` follows the shape of a question only, all values are in `values`. */
export async function rows(text, values) {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `s${names.size}`));
  return (await pool.query({ name, text, values })).rows;
}
