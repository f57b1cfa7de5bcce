import type { Row } from "@hoptac/kit";
import type { LawParameter } from "./LawParameter.js";
import type { LawParameters } from "./parametersOn.js";

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Whether the tenth digit of a code is what the nine before it call for. */
export interface CodeCheck {
  readonly kept: boolean;
  /** The digit that they call for; none when no code begins so. */
  readonly due: number | undefined;
  readonly by: Row<LawParameter>;
}

/** Checks a code of ten digits. `undefined`: no rule of that day was entered, or the code has another shape. A warning to whoever typed it, never a refusal: the rule is from memory. */
export function codeCheck(code: string, law: LawParameters): CodeCheck | undefined {
  const by = law.get("CODE_CHECK_MODULUS");
  if (!by || !/^\d{10}$/.test(code)) return undefined;
  const modulus = Number(by.value);
  const rest = modulus - 1 - (WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(code[at]), 0) % modulus);
  const due = rest >= 0 && rest <= 9 ? rest : undefined;
  return { kept: due === Number(code[9]), due, by };
}
