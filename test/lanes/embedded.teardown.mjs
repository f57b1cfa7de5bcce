import { rmSync } from "node:fs";
import { dirname } from "node:path";

export default async () => {
  const dump = process.env.HOPTAC_TEST_DUMP;
  if (dump) rmSync(dirname(dump), { recursive: true, force: true });
};
