// Writes src/documents.ts: every operation of schema/operations as a document with the types of its answer and variables (`--check` only compares).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as documents from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse, Source } from "graphql";

const schema = new URL("../../schema/", import.meta.url);
const file = new URL("src/documents.ts", import.meta.url);

const config = {
  scalars: { ID: "string", VND: "string", Decimal: "string", Date: "string", DateTime: "string", Cursor: "string" },
  strictScalars: true,
  // Text, not syntax trees: nothing has to be parsed or printed where it is used.
  documentMode: "string",
  pureMagicComment: true,
  useTypeImports: true,
  immutableTypes: true,
  skipTypename: true,
};

const named = readdirSync(new URL("operations/", schema))
  .filter((name) => name.endsWith(".graphql"))
  .sort();
const text = await codegen({
  filename: "documents.ts",
  schema: parse(readFileSync(new URL("schema.graphql", schema), "utf8")),
  documents: named.map((name) => {
    const location = `schema/operations/${name}`;
    return { location, document: parse(new Source(readFileSync(new URL(`operations/${name}`, schema), "utf8"), location)) };
  }),
  config,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
});
const whole = `// Written by \`npm run schema\` from schema/schema.graphql and schema/operations.\n${text}`;

if (!process.argv.includes("--check")) {
  writeFileSync(file, whole);
  console.log("packages/client/src/documents.ts");
} else if (readFileSync(file, "utf8") !== whole) {
  console.error("packages/client/src/documents.ts does not say what schema/ says: npm run schema");
  process.exitCode = 1;
}
