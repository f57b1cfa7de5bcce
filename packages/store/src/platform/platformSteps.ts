import type { MigrationClass } from "@hoptac/kit";
import { CreateCapture1764000000003 } from "./migrations/CreateCapture1764000000003.js";
import { CreateIdempotency1764000000004 } from "./migrations/CreateIdempotency1764000000004.js";
import { CreateLog1764000000002 } from "./migrations/CreateLog1764000000002.js";
import { CreatePlatform1764000000000 } from "./migrations/CreatePlatform1764000000000.js";
import { CreateScope1764000000001 } from "./migrations/CreateScope1764000000001.js";

/** The platform's own steps, before every plugin's. */
export const platformSteps: readonly MigrationClass[] = [
  CreatePlatform1764000000000,
  CreateScope1764000000001,
  CreateLog1764000000002,
  CreateCapture1764000000003,
  CreateIdempotency1764000000004,
];
