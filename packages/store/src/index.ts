export type {
  ChangeLog,
  LoadReport,
  LogEntry,
  LogPosition,
  MigrationReport,
  OpenOptions,
  PlatformDb,
  RequestFrame,
  RowOwner,
  Store,
  UnitOfWork,
} from "./contract.js";
export { openStore } from "./openStore.js";
