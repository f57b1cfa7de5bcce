import type { Language, Plugin } from "@hoptac/kit";

/** What a plugin has the platform do by itself: the name that the record has it under, what sets it off, and its title. */
export const automationsOf = ({ id, reactions = [], jobs = [] }: Plugin, language: Language) => [
  ...reactions.map(({ name, title }) => ({ actor: `reaction:${id}.${name}`, kind: "REACTION" as const, title: title[language] })),
  ...jobs.map(({ name, title }) => ({ actor: `job:${id}.${name}`, kind: "JOB" as const, title: title[language] })),
];
