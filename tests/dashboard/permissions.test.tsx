// @vitest-environment jsdom
/** Each permission is shown as people write it, and can be taken back. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Permissions } from '../../dashboard/controls/permissions.tsx';
import { fakeBrowser, speak } from '../popup/fake-browser.ts';
import { settle } from '../popup/settle.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../popup/fake-browser.ts')).fakeBrowser }));

const { permissions } = fakeBrowser;

async function draw(origins: readonly string[]) {
  document.body.innerHTML = '<div id="page"></div>';
  await settle(() => render(<Permissions origins={origins} />, document.getElementById('page') as HTMLElement));
}
const revoke = (label: string) => settle(() => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click());
const outcome = () => document.querySelector('[role=status]')?.textContent;

beforeEach(() => {
  speak('en-GB');
  permissions.remove.mockReset();
});

describe('Permissions', () => {
  it('takes back the very pattern that was granted', async () => {
    permissions.remove.mockResolvedValue(true);
    await draw(['*://*.fellside.example/*']);
    await revoke('Take back the permission for fellside.example');
    expect(permissions.remove.mock.calls).toEqual([[{ origins: ['*://*.fellside.example/*'] }]]);
    expect(outcome()).toBe('Magpie no longer looks at fellside.example. What was noted is still kept here.');
  });

  it('says so when the browser does not take it back', async () => {
    permissions.remove.mockRejectedValue(new Error('required'));
    await draw(['<all_urls>']);
    await revoke('Take back the permission for All websites');
    expect(outcome()).toMatch(/^The browser did not take this permission back/);
  });

  it('says that nothing is allowed', async () => {
    await draw([]);
    expect(document.querySelector('.blank')?.textContent).toMatch(/^Nowhere\./);
  });
});
