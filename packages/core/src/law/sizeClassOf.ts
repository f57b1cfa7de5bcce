import type { Row } from "@hoptac/kit";
import type { SizeClass } from "./SizeClass.js";
import type { SizeThreshold } from "./SizeThreshold.js";

const FROM_THE_TOP: readonly SizeClass[] = ["LARGE", "MEDIUM", "SMALL", "MICRO"];

/** What a size is worked out from. Official members only; đồng. */
export interface SizeFigures {
  readonly members: number;
  readonly revenue: string;
  readonly capital: string;
}

/**
 * The first threshold from the top that is met: enough members, and enough revenue or capital. `undefined` where the sector's thresholds do not
 * reach down to a class that takes everybody, which is where the text could not be read.
 */
export function sizeClassOf(thresholds: readonly Row<SizeThreshold>[], { members, revenue, capital }: SizeFigures): Row<SizeThreshold> | undefined {
  return FROM_THE_TOP.flatMap((size) => thresholds.find((threshold) => threshold.size === size) ?? []).find(
    (threshold) => members >= threshold.members && (BigInt(revenue) >= BigInt(threshold.revenue) || BigInt(capital) >= BigInt(threshold.capital)),
  );
}
