import { readFileSync, writeFileSync } from "node:fs";
import core from "../src/plugin.js";
import { modelPicture, ownersList } from "./modelPicture.js";

const README = new URL("../README.md", import.meta.url);
const between = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`);

/** `WRITE_PICTURE=1` with this test writes the blocks anew. */
test.each([
  ["picture", modelPicture],
  ["owners", ownersList],
])("the README's %s of the model is the model", (name, draw) => {
  const readme = readFileSync(README, "utf8");
  expect(readme).toMatch(between(name));
  const drawn = readme.replace(between(name), (_, before: string, after: string) => `${before}${draw(core.entities)}${after}`);
  if (process.env.WRITE_PICTURE) writeFileSync(README, drawn);
  else expect(readme).toBe(drawn);
});
