// What PostGraphile has to be told about the hub's tables: names, rows that the public sees, and an order with an index.
import { TYPES } from "postgraphile/@dataplan/pg";
import { sql } from "postgraphile/pg-sql2";
import { addPgTableOrderBy, jsonPgSmartTags, orderByAscDesc, pgSmartTags } from "postgraphile/utils";

// The questions meet these tables; the hub hides rows of most others from the public, so they are left out whole.
const ASKED = new Set([
  "administrative_unit",
  "framework",
  "opportunity",
  "opportunity_skill",
  "organisation",
  "programme",
  "skill",
]);
// as hub/policy/rules.py says of the public; of the tables without a line it shows all rows
const RULES = { opportunity: (alias) => sql`${alias}.status IN ('PUBLISHED', 'CLOSED')` };

const OnlyAsked = pgSmartTags([
  { kind: "class", match: (table) => !ASKED.has(table.relname), tags: { behavior: "-*" } },
]);

const named = (foreignFieldName) => ({ tags: { foreignFieldName } });
const filtered = { tags: { behavior: "+attribute:filterBy" } };

const Names = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      opportunity: {
        attribute: {
          topics: filtered,
          delivery_mode: filtered,
          stipend: filtered,
          amount: filtered,
          fee: filtered,
          closes_at: { tags: { behavior: "-attribute:orderBy" } }, // `Soonest` below is its order
        },
        constraint: { fk_opportunity_provider_id: named("opportunities") },
      },
      opportunity_skill: {
        constraint: {
          fk_opportunity_skill_opportunity_id: {
            tags: { foreignSimpleFieldName: "skills", behavior: "+list -connection" },
          },
        },
      },
    },
  },
});

/** A rule stands in every statement that reads its table, as the hub's does. */
const RowRules = {
  name: "RowRules",
  version: "1.0.0",
  gather: {
    hooks: {
      pgTables_PgResourceOptions(_info, { pgClass, resourceOptions }) {
        const rule = RULES[pgClass.relname];
        if (rule) resourceOptions.selectAuth = ($rows) => $rows.where(rule($rows.alias));
      },
    },
  },
};

// the expression that the database has indexes for: offers without a deadline come last
const Soonest = addPgTableOrderBy({ schemaName: "public", tableName: "opportunity" }, () =>
  orderByAscDesc(
    "CLOSES_AT",
    ({ alias }) => ({
      fragment: sql`coalesce(${alias}.closes_at, 'infinity'::timestamptz)`,
      codec: TYPES.timestamptz,
      nullable: false,
    }),
    { nullable: false },
  ),
);

export const TablePlugins = [OnlyAsked, Names, RowRules, Soonest];
