/** What the two browsers are told in their manifests. */
import { expect, it } from 'vitest';
import { manifestFor } from '../../scripts/build.ts';

// Proof of privacy
it('tells Firefox that no data is collected', async () => {
  expect(await manifestFor('firefox')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

it('asks for nothing at installation that lets it see a page, in either browser', async () => {
  for (const browser of ['chrome', 'firefox'] as const) {
    expect(await manifestFor(browser)).toMatchObject({
      permissions: ['activeTab', 'alarms', 'scripting', 'unlimitedStorage'],
      optional_permissions: ['history'],
      incognito: 'not_allowed',
      content_security_policy: { extension_pages: expect.stringContaining("connect-src 'none'") },
    });
    expect(await manifestFor(browser)).not.toHaveProperty('host_permissions');
  }
});
