// node server.js <database URL> <port>. Fastify with mercurius: its JIT from the second time that a document is asked, its caches of documents, no logs.
import { readFileSync } from "node:fs";

import Fastify from "fastify";
import mercurius from "mercurius";

import { pool } from "./database.js";
import * as lists from "./lists.js";
import { Loaders } from "./loaders.js";

const one = (loader, key) => (row, _arguments, context) => (row[key] ? context.loaders[loader].load(row[key]) : null);

const resolvers = {
  Query: {
    opportunity: lists.opportunity,
    organisation: lists.organisation,
    opportunities: lists.opportunities,
    administrativeUnits: lists.administrativeUnits,
  },
  Opportunity: {
    provider: one("organisation", "provider_id"),
    unit: one("unit", "unit_id"),
    programme: one("programme", "programme_id"),
    skillsTaught: one("taught", "id"),
    skillsRequired: one("required", "id"),
  },
  OpportunitySkill: { skill: one("skill", "skill_id") },
  Skill: { framework: one("framework", "framework_id") },
  Organisation: {
    opportunities(row, { first }, context, info) {
      const fields = lists.below(info.fieldNodes[0]);
      const list = fields.has("nodes") ? lists.selected(fields.get("nodes")) : "o.id";
      return context.loaders.offers.load(row.id, lists.size(first), fields.has("pageInfo") ? 1 : 0, list);
    },
  },
};

const app = Fastify({ logger: false });
app.register(mercurius, {
  schema: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers,
  jit: 1,
  graphiql: false,
  context: () => ({ loaders: new Loaders() }),
});
app.addHook("onClose", () => pool.end());
process.once("SIGTERM", () => app.close().then(() => process.exit(0)));
await app.listen({ host: "127.0.0.1", port: Number(process.argv[3]) });
