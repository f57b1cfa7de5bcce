const WIDTH = 30;

/** A bar on a terminal; where nobody watches (a file, a pipe) it says nothing. */
export function progressBar(terminal: Pick<NodeJS.WriteStream, "isTTY" | "write">): { show(done: number, total: number): void; clear(): void } {
  let shown = -1;
  return {
    show: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (!terminal.isTTY || percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      terminal.write(`\r[${"█".repeat(full)}${"·".repeat(WIDTH - full)}] ${percent}% ${done}/${total}`);
    },
    clear: () => {
      if (terminal.isTTY && shown >= 0) terminal.write("\r\u001b[K");
    },
  };
}
