/** A proxy that is the browser's only way out: it lets the mall through, refuses every other host, and writes down all it saw. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it was seen on its way out of the browser. */
export interface SeenRequest {
  readonly method: string;
  /** The whole address; for an encrypted connection its host and port, which is all that can be seen. */
  readonly address: string;
  /** What the browser says the answer is for ("document", "image", "empty" for fetch and the like); null when it does not say. */
  readonly destination: string | null;
  readonly origin: string | null;
}

export interface NetworkWitness {
  /** For the browser's --proxy-server. */
  readonly address: string;
  readonly seen: readonly SeenRequest[];
  /**
   * The requests no shop's page can have made: to a host that is not the mall's, from an extension's origin, or by script
   * (the mall's pages never use fetch or its kin, so that any such request is somebody else's).
   */
  foreign(): SeenRequest[];
  close(): Promise<void>;
}

/** Starts the witness before a mall that listens on a port of this machine. */
export async function startNetworkWitness(mallPort: number): Promise<NetworkWitness> {
  const seen: SeenRequest[] = [];
  const note = (request: IncomingMessage, address: string) =>
    seen.push({
      method: request.method ?? '',
      address,
      destination: header(request, 'sec-fetch-dest'),
      origin: header(request, 'origin'),
    });
  const server = createServer((request, response) => {
    note(request, request.url ?? '');
    if (isOfMall(request.url, mallPort)) passOn(request, response, mallPort);
    else response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request, request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    foreign: () =>
      seen.filter(
        ({ address, destination, origin }) =>
          !isOfMall(address, mallPort) || /^(?:chrome|moz)-extension:/.test(origin ?? '') || destination === 'empty',
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOfMall(address: string | undefined, mallPort: number): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  return protocol === 'http:' && hostname.endsWith('.localhost') && port === String(mallPort);
}

function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { pathname, search } = new URL(request.url ?? '');
  const onward = forward(
    { host: '127.0.0.1', port, method: request.method, path: pathname + search, headers: request.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
