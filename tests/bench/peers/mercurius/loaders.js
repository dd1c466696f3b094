// What hangs below a row: one DataLoader per relation and request, so one statement per level of a tree.
import DataLoader from "dataloader";

import { rows } from "./database.js";
import { offersOf, page } from "./lists.js";

/** Rows by their ids, of the columns that the schema has. */
const byId = (text) => () =>
  new DataLoader(async (ids) => {
    const found = new Map((await rows(text, [ids])).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

const skillsOf = (role) => () =>
  new DataLoader(async (ids) => {
    const text = `SELECT opportunity_id, skill_id, level FROM opportunity_skill
      WHERE opportunity_id = ANY ($1::uuid[]) AND role = '${role}' ORDER BY opportunity_id, skill_id`;
    const grouped = new Map(ids.map((id) => [id, []]));
    for (const row of await rows(text, [ids])) grouped.get(row.opportunity_id).push(row);
    return ids.map((id) => grouped.get(id));
  });

/** Pages of offers by their provider; all that one request asks at one place have the same size and columns. */
const offers = () => {
  const made = new Map();
  return {
    load(id, count, more, list) {
      const key = `${count} ${more} ${list}`;
      let loader = made.get(key);
      if (loader === undefined) {
        loader = new DataLoader(async (ids) => {
          const grouped = new Map(ids.map((one) => [one, []]));
          for (const row of await offersOf(ids, count + more, list)) grouped.get(row.parent).push(row);
          return ids.map((one) => page(grouped.get(one), count));
        });
        made.set(key, loader);
      }
      return loader.load(id);
    },
  };
};

const MAKERS = {
  organisation: byId(`SELECT id, code, name_vi AS "nameVi", kind FROM organisation WHERE id = ANY ($1::uuid[])`),
  unit: byId(`SELECT id, code, name_vi AS "nameVi" FROM administrative_unit WHERE id = ANY ($1::uuid[])`),
  programme: byId(`SELECT id, code, name_vi AS "nameVi" FROM programme WHERE id = ANY ($1::uuid[])`),
  skill: byId(`SELECT id, code, name_vi AS "nameVi", framework_id FROM skill WHERE id = ANY ($1::uuid[])`),
  framework: byId(`SELECT id, code, name_vi AS "nameVi" FROM framework WHERE id = ANY ($1::uuid[])`),
  taught: skillsOf("TAUGHT"),
  required: skillsOf("REQUIRED"),
  offers,
};

/** The loaders of one request, each made when it is first used. */
export class Loaders {}
for (const [name, make] of Object.entries(MAKERS)) {
  Object.defineProperty(Loaders.prototype, name, {
    get() {
      const value = make();
      Object.defineProperty(this, name, { value });
      return value;
    },
  });
}
