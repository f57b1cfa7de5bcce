import { Migration } from "@hoptac/kit";

/** Where each reaction and each job stands: one row that whichever gateway acts holds locked, and moves on in the same transaction as what it did. */
export class CreateAutomation1764000000009 extends Migration {
  override readonly statements = [
    `create table platform.automation (
      id text primary key, position bigint, due text, runs bigint not null default 0, ran_at timestamptz,
      attempts integer not null default 0, retry_at timestamptz, problem jsonb, check (position is not null or due is not null))`,
    // How it goes is shown with the plugin.
    "grant select on platform.automation to hoptac_app",
  ];
}
