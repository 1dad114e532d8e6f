/** A progress bar for work over a second. */

let drawnAt = 0;

/** A bar on stderr, drawn anew a few times a second. */
export function drawProgress(stage: string, done: number, all: number): void {
  const now = Date.now();
  if (done < all && now - drawnAt < 250) return;
  drawnAt = now;
  const filled = Math.round((done / all) * 30);
  process.stderr.write(`\r${stage.padEnd(8)} ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${all}`);
  if (done === all) process.stderr.write('\n');
}
