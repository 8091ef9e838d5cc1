// Sends a form with files to the API and tells how much has left.
import { headers } from './dom';

export interface Sent {
  status: number;
  /** JSON of the answer; undefined when there was none */
  answer: unknown;
  location: string | null;
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
        location: request.getResponseHeader('Location'),
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

/** The form as the API takes it: its files as they are, its other fields as one JSON part when the API wants that. */
export function bodyOf(form: HTMLFormElement, metadataPart: string | undefined): FormData {
  const all = new FormData(form);
  if (!metadataPart) {
    return all;
  }
  const body = new FormData();
  const metadata: Record<string, string | string[]> = {};
  for (const [name, value] of all) {
    if (value instanceof File) {
      if (value.name !== '') {
        body.append(name, value);
      }
    } else if (!isOurs(form, name) && value !== '') {
      const before = metadata[name];
      metadata[name] = before === undefined ? value : [before, value].flat();
    }
  }
  body.append(metadataPart, JSON.stringify(metadata));
  return body;
}

/** Fields that serve the form itself: the token against forged requests, the typed name of a picked code. */
function isOurs(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`[name="${CSS.escape(name)}"]:is([data-csrf], [data-pick-name])`) !== null;
}

/** A key by which the server recognises the same sending when it is repeated after a broken connection. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
