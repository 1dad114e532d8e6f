/** The least a Preact popup can do: paint one line. The yardstick for ours. */
import { render } from 'preact';

const root = document.querySelector('#root');
if (root) {
  render(<p>Hello</p>, root);
  // As our popup marks its first deal: after the frame that painted it.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('empty:painted');
    port2.postMessage(null);
  });
}
