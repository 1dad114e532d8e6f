/** What the open page's permission is, and the shopper's answer when asked for it. */
import { useEffect, useState } from 'preact/hooks';
import { type Access, ask, readAccess } from './access.ts';

export interface AccessState {
  /** Null until the browser has said. */
  readonly access: Access | null;
  /** What became of the question, once it was put; null before. */
  readonly answer: { readonly host: string; readonly granted: boolean } | null;
  /** To be called in the handler of a click. */
  request(asking: Extract<Access, { kind: 'asking' }>): void;
}

/** @param ready turns true when the first content was painted: nothing competes with it */
export function useAccess(ready: boolean): AccessState {
  const [access, setAccess] = useState<Access | null>(null);
  const [answer, setAnswer] = useState<AccessState['answer']>(null);
  useEffect(() => {
    if (!ready) return;
    // A browser that does not say is one where there is nothing to offer.
    readAccess().then(setAccess, () => setAccess({ kind: 'settled' }));
  }, [ready]);
  const request: AccessState['request'] = ({ host, origin }) => {
    ask(origin).then((granted) => {
      setAnswer({ host, granted });
      setAccess({ kind: 'settled' });
    });
  };
  return { access, answer, request };
}
