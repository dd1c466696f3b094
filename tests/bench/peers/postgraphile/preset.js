// PostGraphile 5 as its docs recommend for production, over the hub's tables as they are.
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import pg from "pg";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

import { TablePlugins } from "./tables.js";

// A pool of four, and the session of the hub's own reads, so that no peer loses to PostgreSQL's compiler or to planning again.
const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 4,
  min: 4,
  idleTimeoutMillis: 0,
  options: "-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan",
});

export default {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: TablePlugins,
  pgServices: [makePgService({ pool, schemas: ["public"], pubsub: false })],
  schema: {
    defaultBehavior: "+list -insert -update -delete -queryField:resource -typeField:resource",
    connectionFilterRelations: true,
  },
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
};
