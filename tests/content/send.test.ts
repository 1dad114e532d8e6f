/** A message whose receiver died is sent again; one that was refused is not. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendReliably } from '../../content/send.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const payload = { visitId: 'a1', dwell: 5 };

it('sends again when the worker dies before it answers', async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
    .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
    .mockResolvedValue({ recorded: true });
  const sent = sendReliably(send)('dwell-measured', payload);
  await vi.runAllTimersAsync();
  expect(await sent).toEqual({ recorded: true });
  expect(send).toHaveBeenCalledTimes(3);
});

it('does not send again what was refused', async () => {
  const send = vi.fn().mockRejectedValue(new Error('"refresh" may not be sent from here.'));
  await expect(sendReliably(send)('dwell-measured', payload)).rejects.toThrow('may not be sent');
  expect(send).toHaveBeenCalledTimes(1);
});

it('gives up after four attempts', async () => {
  const send = vi.fn().mockRejectedValue(new Error('Receiving end does not exist.'));
  const sent = expect(sendReliably(send)('dwell-measured', payload)).rejects.toThrow('does not exist');
  await vi.runAllTimersAsync();
  await sent;
  expect(send).toHaveBeenCalledTimes(4);
});
