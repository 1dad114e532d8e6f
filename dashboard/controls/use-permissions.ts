/** The origins the shopper allowed, followed while they change: here, on another page of ours, or in the browser's settings. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { allowedOrigins } from '../../popup/access/access.ts';

/** @returns match patterns in the browser's order; null until the browser has said */
export function usePermissions(): readonly string[] | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  const read = useCallback(() => {
    allowedOrigins().then(setOrigins, () => setOrigins([]));
  }, []);
  useEffect(() => {
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [read]);
  return origins;
}
