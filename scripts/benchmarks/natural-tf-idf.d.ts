/** natural's own TF-IDF, the yardstick of the text benchmark; by deep import, as elsewhere. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(text: string): void;
    tfidfs(query: string, callback: (place: number, score: number) => void): number[];
  }
}
