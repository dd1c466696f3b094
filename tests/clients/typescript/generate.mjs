// Writes the types of the schema and of the given documents: node generate.mjs SCHEMA OUTPUT DOCUMENT...
import { readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as documentNodes from "@graphql-codegen/typed-document-node";
import * as types from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const [schema, filename, ...documents] = process.argv.slice(2);
const read = (path) => parse(readFileSync(path, "utf8"));
const config = {
  documentMode: "string",
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { Date: "string", DateTime: "string", Vnd: "number" },
};
const text = await codegen({
  filename,
  schema: read(schema),
  documents: documents.map((location) => ({ location, document: read(location) })),
  config,
  pluginMap: { types, operations, documentNodes },
  plugins: [{ types: {} }, { operations: {} }, { documentNodes: {} }],
});
writeFileSync(filename, text);
