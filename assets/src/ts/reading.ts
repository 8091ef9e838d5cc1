// How far the reading of a file has come, asked for until it has ended.
import { headers, textOf, wait } from './dom';

export interface Reading {
  state: string;
  pages: number;
  message: string;
}

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 5000;

export function readingOf(answer: unknown): Reading {
  const { state, pages, message } = (answer ?? {}) as { state?: string; pages?: number; message?: string };
  return { state: state ?? 'waiting', pages: pages ?? 0, message: message ?? '' };
}

export function ended(reading: Reading): boolean {
  return reading.state === 'done' || reading.state === 'failed';
}

/** Asks again and again, ever more slowly; a server that is away for a while is waited for. */
export async function ask<T>(address: string, tell: (answer: T) => boolean): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.3, LONGEST_PAUSE_MS)) {
    try {
      const response = await fetch(address, { headers: headers(), cache: 'no-store' });
      if (response.ok && tell((await response.json()) as T)) {
        return;
      }
      if (response.status === 404) {
        return;
      }
    } catch {
      // not reachable now; the next round will tell
    }
    await wait(pause);
  }
}

/** A page that shows a document while it is being read: tells the progress, and loads itself anew at the end. */
export function followReadings(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-reading]')) {
    const shown = element.querySelector('[data-reading-text]') ?? element;
    void ask<{ reading?: unknown }>(element.dataset.reading ?? '', (answer) => {
      const reading = readingOf(answer.reading ?? answer);
      if (ended(reading)) {
        window.location.reload();
        return true;
      }
      const text = textOf(element, reading.state === 'reading' ? 'reading' : 'waiting', reading.pages);
      if (shown.textContent !== text) {
        shown.textContent = text;
      }
      return false;
    });
  }
}
