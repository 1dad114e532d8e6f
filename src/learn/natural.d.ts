/** The two files of natural that are used, by deep import: its front door drags in databases and 10 MB of dictionaries. */

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  class RegexpTokenizer {
    constructor(options: { pattern: RegExp });
    /** The stretches between matches of the pattern, without empty ones. */
    tokenize(text: string): string[];
  }
  const tokenizers: { RegexpTokenizer: typeof RegexpTokenizer };
  export default tokenizers;
}
