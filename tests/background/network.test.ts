/** The one door refuses everything, for our own code and for any library, and counts what knocked. */
import { expect, it } from 'vitest';
import { shutTheDoor } from '../../background/network.ts';

function shutContext() {
  const context: Record<string, unknown> = {
    fetch: () => 'a real fetch',
    WebSocket: class {},
    XMLHttpRequest: class {},
  };
  const attempts: { host: string; outcome: string }[] = [];
  shutTheDoor(context, (attempt) => attempts.push(attempt));
  return { context, attempts };
}

// Proof of privacy
it.each(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'])('refuses %s', (way) => {
  const { context, attempts } = shutContext();
  const use = context[way] as (address: string) => unknown;
  expect(() => use('https://collector.example/what-was-viewed?id=1')).toThrow('collector.example was refused');
  expect(attempts).toEqual([{ at: expect.any(Number), host: 'collector.example', outcome: 'refused' }]);
});

it('refuses constructors called with new', () => {
  const { context } = shutContext();
  const Socket = context.WebSocket as new (address: string) => unknown;
  expect(() => new Socket('wss://collector.example/')).toThrow(TypeError);
});

it('cannot be opened again by whoever comes later', () => {
  const { context } = shutContext();
  expect(() => {
    context.fetch = () => 'opened';
  }).toThrow(TypeError);
});

it('keeps the host of what was asked, never the path', () => {
  const { context, attempts } = shutContext();
  const fetch = context.fetch as (request: unknown) => unknown;
  expect(() => fetch({ url: 'https://collector.example/private/path' })).toThrow();
  expect(() => fetch(undefined)).toThrow();
  expect(JSON.stringify(attempts)).not.toContain('private');
  expect(attempts.map(({ host }) => host)).toEqual(['collector.example', 'unknown']);
});
