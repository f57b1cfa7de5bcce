import type { Clash } from "../contract.js";
import { dependencyLoop } from "./dependencyLoop.js";
import { dependencyMissing } from "./dependencyMissing.js";
import { dutyUnknown } from "./dutyUnknown.js";
import { entityUnowned } from "./entityUnowned.js";
import { enumTwice } from "./enumTwice.js";
import { fieldReplaced } from "./fieldReplaced.js";
import { fieldTwice } from "./fieldTwice.js";
import { guardSideUnknown } from "./guardSideUnknown.js";
import { guardUnknown } from "./guardUnknown.js";
import { mutationOpen } from "./mutationOpen.js";
import { neededWhileOff } from "./neededWhileOff.js";
import { nodeIdUnknown } from "./nodeIdUnknown.js";
import { permissionNames } from "./permissionNames.js";
import { pluginTwice } from "./pluginTwice.js";
import { readStray } from "./readStray.js";
import { readUnknown } from "./readUnknown.js";
import { reservedName } from "./reservedName.js";
import { rootField } from "./rootField.js";
import type { ClashRule, Scene } from "./scene.js";
import { sealedOpen } from "./sealedOpen.js";
import { sharedClass } from "./sharedClass.js";
import { sheetRight } from "./sheetRight.js";
import { sheetTwice } from "./sheetTwice.js";
import { stepNeedUnknown } from "./stepNeedUnknown.js";
import { stepUntaken } from "./stepUntaken.js";
import { tableOutside } from "./tableOutside.js";
import { tableTwice } from "./tableTwice.js";
import { typeName } from "./typeName.js";
import { versionMismatch } from "./versionMismatch.js";

/** Every rule that plugins must keep to live in one house. */
export const clashRules: readonly ClashRule[] = [
  pluginTwice,
  dependencyMissing,
  versionMismatch,
  dependencyLoop,
  neededWhileOff,
  typeName,
  enumTwice,
  sharedClass,
  rootField,
  fieldTwice,
  fieldReplaced,
  tableTwice,
  tableOutside,
  permissionNames,
  mutationOpen,
  guardUnknown,
  guardSideUnknown,
  sealedOpen,
  dutyUnknown,
  stepUntaken,
  stepNeedUnknown,
  entityUnowned,
  reservedName,
  readStray,
  readUnknown,
  nodeIdUnknown,
  sheetTwice,
  sheetRight,
];

/** All clashes of a set of plugins, found before anything is built. */
export const clashesIn = (scene: Scene): readonly Clash[] => clashRules.flatMap((rule) => rule(scene));
