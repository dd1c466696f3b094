// A partner's program: it asks with the types made from the schema. Its address is the first argument.
import type { OpenOffersQuery, TypedDocumentString } from "./generated.js";
import { OpenOffersDocument, PartnerByCodeDocument } from "./generated.js";

const address = process.argv[2] ?? "";

async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const answer = (await response.json()) as { data: Result; errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join("; "));
  return answer.data;
}

function amounts(offers: OpenOffersQuery): (number | null | undefined)[] {
  return offers.opportunities.nodes.flatMap((node) => (node.__typename === "Scholarship" ? [node.amount] : []));
}

const { organisation } = await ask(PartnerByCodeDocument, { by: { code: "fpt" } });
const offers = await ask(OpenOffersDocument, { filter: { kind: ["SCHOLARSHIP"] }, first: 5 });

// What the types must refuse; a line below that is right after all is an error itself.
// @ts-expect-error: no such field
organisation?.codes;
// @ts-expect-error: exactly one key
void (() => ask(PartnerByCodeDocument, { by: { code: "fpt", id: "x" } }));
// @ts-expect-error: no such kind
void (() => ask(OpenOffersDocument, { filter: { kind: ["PICNIC"] } }));
// @ts-expect-error: a number
void (() => ask(OpenOffersDocument, { first: "5" }));

console.log(JSON.stringify({ code: organisation?.code, offers: offers.opportunities.nodes.length, amounts: amounts(offers) }));
