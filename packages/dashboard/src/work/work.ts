/** What every object with a workflow tells. */
export interface Work {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedTransitions: readonly { readonly step: string; readonly title: string; readonly toTitle: string; readonly needs: readonly string[] }[];
  readonly history: readonly StepTaken[];
}

export interface StepTaken {
  readonly at: string;
  readonly by: string;
  readonly title: string | null;
  readonly toTitle: string;
  readonly note: string | null;
}
