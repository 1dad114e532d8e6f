/** Lets what Preact still has to do after the last test of a file find the window it began in. */
import { afterAll } from 'vitest';

/** Preact runs effects with the next frame, or 35 milliseconds later where none comes. */
const LAST_EFFECTS = 60;

afterAll(async () => {
  if (typeof window !== 'undefined') await new Promise((resolve) => setTimeout(resolve, LAST_EFFECTS));
});
