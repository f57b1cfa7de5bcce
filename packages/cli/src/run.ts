import { join } from "node:path";
import { parseArgs } from "node:util";
import { configuredPlugins } from "./plugins.js";
import { type Settings, settingsOf } from "./settings.js";
import { table } from "./table.js";
import { USAGE } from "./usage.js";

type Say = (line: string) => void;
type Command = (settings: Settings, args: readonly string[], say: Say) => Promise<number>;

/** Runs one command line in a folder; answers the exit code. Code that a command does not need is not loaded. */
export async function run(argv: readonly string[], env: NodeJS.ProcessEnv, home: string, say: Say): Promise<number> {
  const settings = settingsOf(env, home);
  const [name = "", ...args] = argv;
  const command = COMMANDS[name];
  if (command) return command(settings, args, say);
  say(USAGE[settings.language]);
  return name === "" || name === "help" || name === "--help" ? 0 : 1;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  start: async (settings, _args, say) => {
    const [{ start, welcome }, { untilStopped }] = await Promise.all([import("./start.js"), import("./untilStopped.js")]);
    const running = await start(settings);
    const stopped = untilStopped();
    say(welcome({ ...settings, port: running.gateway.port }));
    await stopped;
    await running.stop();
    return 0;
  },
  check: async ({ language }, _args, say) => {
    const { clashesOf } = await import("./check.js");
    const clashes = clashesOf(configuredPlugins);
    for (const clash of clashes) say(clash.text[language]);
    if (clashes.length === 0)
      say(language === "vi" ? `${configuredPlugins.length} phân hệ ghép được với nhau` : `${configuredPlugins.length} plugins go together`);
    return clashes.length === 0 ? 0 : 1;
  },
  migrate: async (settings, _args, say) => {
    const { withDatabase } = await import("./database.js");
    const { applied } = await withDatabase(settings, (store) => store.migrate());
    for (const { plugin, name } of applied) say(`${plugin}  ${name}`);
    if (applied.length === 0) say(settings.language === "vi" ? "Các bảng đã đúng phiên bản" : "The tables are up to date");
    return 0;
  },
  import: async (settings, args, say) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { "dry-run": { type: "boolean", default: false } }, allowPositionals: true });
    const [sheet, file] = positionals;
    if (sheet === undefined || file === undefined) return usage(settings, say);
    const { importFile } = await import("./importFile.js");
    const dryRun = values["dry-run"];
    const { badCells, inserted, updated, unchanged } = await importFile(configuredPlugins, settings, sheet, file, dryRun);
    const vi = settings.language === "vi";
    if (badCells.length > 0) {
      const header = vi ? ["dòng", "cột", "giá trị", "cần"] : ["row", "column", "value", "expected"];
      say(
        table(
          header,
          badCells.map((cell) => [String(cell.row), cell.column, cell.value, cell.expected[settings.language]]),
        ),
      );
      say(vi ? `${badCells.length} ô sai; chưa ghi dòng nào` : `${badCells.length} bad cells; nothing was written`);
      return 1;
    }
    const counts = vi ? `${inserted} thêm, ${updated} sửa, ${unchanged} giữ nguyên` : `${inserted} inserted, ${updated} updated, ${unchanged} unchanged`;
    say(dryRun ? `${counts} ${vi ? "(thử, chưa ghi)" : "(dry run, nothing was written)"}` : counts);
    return 0;
  },
  schema: async ({ language, home }, _args, say) => {
    const { writeSchema } = await import("./schema.js");
    const { breaking, written } = writeSchema(configuredPlugins, join(home, "schema"));
    for (const change of breaking) say(`${change.coordinate}: ${change.description}`);
    if (breaking.length === 0) say(written.map((name) => `schema/${name}`).join("\n"));
    else if (language === "vi")
      say("Các thay đổi trên làm hỏng chương trình của người dùng; ghi từng thay đổi vào schema/accepted.json kèm lý do, hoặc giữ tương thích");
    else say("These changes break clients; write each down in schema/accepted.json with its reason, or stay compatible");
    return breaking.length === 0 ? 0 : 1;
  },
  plugin: async (settings, [what], say) => {
    if (what !== "list") return usage(settings, say);
    say(
      table(
        ["id", "version", settings.language === "vi" ? "tên" : "title"],
        configuredPlugins.map((plugin) => [plugin.id, plugin.version, plugin.title[settings.language]]),
      ),
    );
    return 0;
  },
};

const usage = ({ language }: Settings, say: Say): number => {
  say(USAGE[language]);
  return 1;
};
