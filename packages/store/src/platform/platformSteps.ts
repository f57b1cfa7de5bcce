import type { MigrationClass } from "@hoptac/kit";
import { AddAccountOwner1764000000011 } from "./migrations/AddAccountOwner1764000000011.js";
import { CreateAutomation1764000000009 } from "./migrations/CreateAutomation1764000000009.js";
import { CreateCapture1764000000004 } from "./migrations/CreateCapture1764000000004.js";
import { CreateFiles1764000000007 } from "./migrations/CreateFiles1764000000007.js";
import { CreateIdempotency1764000000006 } from "./migrations/CreateIdempotency1764000000006.js";
import { CreateLog1764000000002 } from "./migrations/CreateLog1764000000002.js";
import { CreatePlatform1764000000000 } from "./migrations/CreatePlatform1764000000000.js";
import { CreateScope1764000000001 } from "./migrations/CreateScope1764000000001.js";
import { GuardRecord1764000000005 } from "./migrations/GuardRecord1764000000005.js";
import { KeepSteps1764000000008 } from "./migrations/KeepSteps1764000000008.js";
import { NameSteps1764000000010 } from "./migrations/NameSteps1764000000010.js";
import { SequenceLog1764000000003 } from "./migrations/SequenceLog1764000000003.js";

/** The platform's own steps, before every plugin's. */
export const platformSteps: readonly MigrationClass[] = [
  CreatePlatform1764000000000,
  CreateScope1764000000001,
  CreateLog1764000000002,
  SequenceLog1764000000003,
  CreateCapture1764000000004,
  GuardRecord1764000000005,
  CreateIdempotency1764000000006,
  CreateFiles1764000000007,
  KeepSteps1764000000008,
  CreateAutomation1764000000009,
  NameSteps1764000000010,
  AddAccountOwner1764000000011,
];
