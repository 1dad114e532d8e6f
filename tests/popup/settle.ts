/** Lets a page of ours come to rest: what an action began is over, and what follows from it is drawn. */
import { act } from 'preact/test-utils';

/** Runs an action, waits until the promises it began have been answered, and draws. */
export function settle(action: () => unknown): Promise<void> {
  return act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
}
