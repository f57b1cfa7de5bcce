import { dropScratch } from "./scratch.mjs";

export default async () => {
  const run = process.env.HOPTAC_TEST_RUN;
  if (run) await dropScratch(({ id }) => id === run);
};
