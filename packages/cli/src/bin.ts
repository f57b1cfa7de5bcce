import { languageOf } from "./language.js";
import { run } from "./run.js";
import { sentence } from "./sentence.js";

try {
  process.exitCode = await run(process.argv.slice(2), process.env, process.cwd(), (line) => console.log(line));
} catch (error) {
  console.error(sentence(error, languageOf(process.env)));
  process.exitCode = 1;
}
// Nothing that is still open (a worker, an idle socket) may keep a finished command alive.
process.exit();
