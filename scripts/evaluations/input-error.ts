/** What a person got wrong: a file or an option, told in one sentence that ends the command with exit code 2. */
export class InputError extends Error {}
