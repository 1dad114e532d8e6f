/** What the open page's permission is, and the shopper's answer when asked for it. */
import { useEffect, useState } from 'preact/hooks';
import { type Access, ask } from './access.ts';

export interface AccessState {
  /** Null until the browser has said. */
  readonly access: Access | null;
  /** What became of the question, once it was put; null before. */
  readonly answer: { readonly host: string; readonly granted: boolean } | null;
  /** To be called in the handler of a click. */
  request(asking: Extract<Access, { kind: 'asking' }>): void;
}

export function useAccess(reading: Promise<Access>): AccessState {
  const [access, setAccess] = useState<Access | null>(null);
  const [answer, setAnswer] = useState<AccessState['answer']>(null);
  useEffect(() => {
    // A browser that does not say is one where there is nothing to offer.
    reading.then(setAccess, () => setAccess({ kind: 'settled' }));
  }, [reading]);
  const request: AccessState['request'] = ({ host, origin }) => {
    ask(origin).then((granted) => {
      setAnswer({ host, granted });
      setAccess({ kind: 'settled' });
    });
  };
  return { access, answer, request };
}
