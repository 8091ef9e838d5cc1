// The files chosen in a form, each as a row that tells how it is getting on.
import { make, textOf } from './dom';

export type RowState = 'chosen' | 'sending' | 'waiting' | 'reading' | 'done' | 'failed';

export class FileRow {
  readonly file: File;
  readonly element = make('li', 'upload');
  private readonly bar = make('progress', 'progress');
  private readonly status = make('span', 'upload__state');
  private readonly texts: HTMLElement;

  constructor(file: File, texts: HTMLElement, size: string, remove: () => void) {
    this.file = file;
    this.texts = texts;
    const button = make('button', 'upload__remove', '×');
    button.type = 'button';
    button.setAttribute('aria-label', textOf(texts, 'remove', file.name));
    button.addEventListener('click', remove);
    const name = make('span', 'upload__name', file.name);
    name.append(make('span', 'upload__size', size));
    this.bar.max = Math.max(file.size, 1);
    this.bar.hidden = true;
    this.bar.setAttribute('aria-label', file.name);
    this.element.append(name, button, this.bar, this.status);
    this.tell('chosen', textOf(texts, 'chosen'));
  }

  sending(bytes: number): void {
    const sent = Math.max(0, Math.min(bytes, this.file.size));
    this.bar.hidden = false;
    this.bar.value = sent;
    const percent = this.file.size === 0 ? 100 : Math.floor((100 * sent) / this.file.size);
    this.tell('sending', textOf(this.texts, 'sending', percent));
  }

  tell(state: RowState, text: string): void {
    this.element.className = `upload upload--${state}`;
    if (state !== 'sending') {
      this.bar.hidden = state === 'chosen' || state === 'failed';
    }
    if (state === 'waiting' || state === 'reading') {
      this.bar.removeAttribute('value');
    }
    if (state === 'done') {
      this.bar.value = this.bar.max;
    }
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB'];

export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 1 ? 1 : 0;
  return `${value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}
