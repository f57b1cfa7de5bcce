import { rmSync } from "node:fs";

export default async () => {
  const place = process.env.HOPTAC_TEST_DIRECTORY;
  if (place) rmSync(place, { recursive: true, force: true });
};
