/** Waits for a call of the listener, the abort, or the time (ms) to pass, whichever comes first; never rejects. */
export function waitFor(listen: (wake: () => void) => () => void, signal: AbortSignal, ms?: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      stop();
      resolve();
    };
    const timer = ms === undefined ? undefined : setTimeout(wake, ms);
    timer?.unref();
    signal.addEventListener("abort", wake);
    const stop = listen(wake);
  });
}
