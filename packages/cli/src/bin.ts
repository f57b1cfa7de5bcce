import { languageOf } from "./language.js";
import { sentence } from "./sentence.js";

try {
  // Loaded here, so that a plugin that cannot be loaded is told as a sentence too.
  const { run } = await import("./run.js");
  process.exitCode = await run(process.argv.slice(2), process.env, process.cwd(), (line) => console.log(line));
} catch (error) {
  console.error(sentence(error, languageOf(process.env)));
  process.exitCode = 1;
}
// Nothing that is still open (a worker, an idle socket) may keep a finished command alive.
process.exit();
