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
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { "dry-run": { type: "boolean", default: false }, "leave-stale-out": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [sheet, file] = positionals;
    if (sheet === undefined || file === undefined) return usage(settings, say);
    const [{ importFile }, { createClock }, { importReport, isRefused }, { progressBar }] = await Promise.all([
      import("./importFile.js"),
      import("@hoptac/gateway"),
      import("./importReport.js"),
      import("./progressBar.js"),
    ]);
    const how = { dryRun: values["dry-run"], leaveStaleOut: values["leave-stale-out"] };
    const bar = progressBar(process.stderr);
    try {
      const reports = await importFile(configuredPlugins, settings, sheet, file, { ...how, today: createClock(settings.clock).today(), onProgress: bar.show });
      bar.clear();
      for (const line of importReport(reports, settings.language, how)) say(line);
      return isRefused(reports, how.leaveStaleOut) ? 1 : 0;
    } finally {
      bar.clear();
    }
  },
  export: async (settings, args, say) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: "string" }, blank: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [sheet] = positionals;
    if (sheet === undefined || values.out === undefined) return usage(settings, say);
    const [{ exportFile }, { createClock }] = await Promise.all([import("./exportFile.js"), import("@hoptac/gateway")]);
    const today = createClock(settings.clock).today();
    const rows = await exportFile(configuredPlugins, settings, sheet, values.out, { blank: values.blank, today });
    say(settings.language === "vi" ? `${values.out}: ${rows} dòng` : `${values.out}: ${rows} rows`);
    return 0;
  },
  audit: async (settings, args, say) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { from: { type: "string" } }, allowPositionals: true });
    if (positionals.join(" ") !== "verify") return usage(settings, say);
    const [{ withDatabase }, { checkReport, sealOf }] = await Promise.all([import("./database.js"), import("./checkReport.js")]);
    const from = values.from === undefined ? undefined : sealOf(values.from);
    const check = await withDatabase(settings, (store) => store.log.verify(from));
    for (const line of checkReport(check, settings.language)) say(line);
    return check.edited.length + check.missing.length === 0 ? 0 : 1;
  },
  admin: async (settings, [what, login], say) => {
    if (what !== "create" || login === undefined) return usage(settings, say);
    const [{ createAdministrator }, { createClock }] = await Promise.all([import("./createAdministrator.js"), import("@hoptac/gateway")]);
    say((await createAdministrator(configuredPlugins, settings, login, createClock(settings.clock).today()))[settings.language]);
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
