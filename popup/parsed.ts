/** Tells when a page's body is there: our scripts are run as soon as they are loaded, to begin reading meanwhile. */
export function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
