import "reflect-metadata";

export * from "./access.js";
export * from "./cells.js";
export * from "./context.js";
export * from "./declared.js";
export * from "./enumeration.js";
export * from "./errors.js";
export * from "./filter.js";
export * from "./globalId.js";
export * from "./migration.js";
export * from "./node.js";
export * from "./owner.js";
export * from "./permission.js";
export * from "./plugin.js";
export * from "./readSheet.js";
export * from "./scalars.js";
export * from "./sheet.js";
export * from "./text.js";
