import { ERRORS, PlatformError, type Text } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import { beginAutomatic } from "../unitOfWork/begin.js";
import { MutationField } from "../unitOfWork/mutationField.js";

/** A transaction of what the platform does by itself, through the same writer as a verb, recorded under this name. */
export function automaticField(connections: Connections, actor: string): MutationField {
  // No request's statements: they are no part of what a request is counted by.
  const { onStatement: _, ...uncounted } = connections;
  return new MutationField(uncounted, { begin: beginAutomatic(connections, actor), actor });
}

/** Keeps that a run failed, unless another gateway succeeded meanwhile: it is tried again after 1, 2, 4 … seconds, at most five minutes. */
export async function keepFailure({ dataSource }: Connections, id: string, stood: string, error: unknown): Promise<void> {
  const text: Text = error instanceof PlatformError ? error.text : ERRORS.INTERNAL.text;
  await dataSource.query(
    `update platform.automation set attempts = attempts + 1, problem = $3, retry_at = clock_timestamp() + make_interval(secs => least(300, 2 ^ least(attempts, 10)))
     where id = $1 and coalesce(due, position::text) = $2`,
    [id, stood, JSON.stringify(text)],
  );
}
