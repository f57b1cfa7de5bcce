import { readFileSync, writeFileSync } from "node:fs";
import { configuredPlugins } from "@hoptac/cli";
import { workflowOf } from "@hoptac/kit";

const BLOCK = /(<!-- workflows -->\n)[\s\S]*?(<!-- \/workflows -->)/;
const withWorkflows = configuredPlugins.flatMap(({ id, entities }) => {
  const pictures = entities.flatMap((entity) => {
    const picture = workflowOf(entity)?.picture("en");
    return picture === undefined ? [] : [`\`${entity.name}\`:\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n`];
  });
  return pictures.length > 0 ? [[id, pictures.join("\n")] as const] : [];
});

/** `WRITE_PICTURE=1` with this test draws the pictures anew. */
test.each(withWorkflows)("the workflows in the README of %s are those that are declared", (id, pictures) => {
  const file = new URL(id === "core" ? "../../packages/core/README.md" : `../../plugins/${id}/README.md`, import.meta.url);
  const readme = readFileSync(file, "utf8");
  expect(readme).toMatch(BLOCK);
  const drawn = readme.replace(BLOCK, (_, before: string, after: string) => `${before}\n${pictures}\n${after}`);
  if (process.env.WRITE_PICTURE) writeFileSync(file, drawn);
  else expect(readme).toBe(drawn);
});

test("three departments have workflows", () => expect(withWorkflows.map(([id]) => id)).toEqual(expect.arrayContaining(["agriculture", "finance", "planning"])));
