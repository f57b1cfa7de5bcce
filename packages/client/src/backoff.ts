/** Full jitter: anything between nothing and a bound that doubles with every failure in a row, in ms. A crowd that was cut off together comes back spread out. */
export const fullJitter = (failures: number, { first, longest }: Waits): number => Math.random() * Math.min(longest, first * 2 ** Math.min(failures, 30));

/** Bounds of a wait, in ms. */
export interface Waits {
  readonly first: number;
  readonly longest: number;
}

/** A wait that can be cut short. */
export interface Wait {
  readonly over: Promise<void>;
  end(): void;
}

/** Waits so many ms, through the event loop at least once. */
export function wait(ms: number): Wait {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    end = () => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    };
  });
  return { over, end };
}
