// Sends a form with files and tells how much has left.
import { headers } from './dom';

export interface Sent {
  status: number;
  /** JSON of the answer; undefined when there was none */
  answer: unknown;
}

/** @throws when the connection breaks */
export function send(address: string, body: FormData, more: Record<string, string>, progress: (bytes: number) => void) {
  return new Promise<Sent>((done, broken) => {
    // fetch does not tell how much of a body has been sent
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries({ ...headers(), ...more })) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => progress(event.loaded));
    request.addEventListener('error', () => broken(new Error('connection')));
    request.addEventListener('abort', () => broken(new Error('aborted')));
    request.addEventListener('load', () =>
      done({
        status: request.status,
        answer: parsed(request.responseText),
      }),
    );
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A key by which the server recognises the same sending when it is repeated after a broken connection. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
