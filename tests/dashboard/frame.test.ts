/** The address names the section, whatever was written into it. */
import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from '../../dashboard/frame/route.ts';

describe('a route', () => {
  it('comes back from its address, with whatever an item is called', () => {
    for (const detail of ['fellside.example/a b?c=1#d', '商店.example/鞋', null])
      expect(routeOf(hashOf('items', detail))).toEqual({ section: 'items', detail });
  });

  it.each(['', '#', '#/nowhere', '#overview', '#/items%2F'])('is the overview for "%s"', (hash) => {
    expect(routeOf(hash)).toEqual({ section: 'overview', detail: null });
  });

  it('opens the section when the rest was written by hand and is no address', () => {
    expect(routeOf('#/items/%E0%A4%A')).toEqual({ section: 'items', detail: null });
  });
});
