// A form with files: dropping them, progress of each while it is sent and read, refusals as sentences.
import { make, showScripted, textOf } from './dom';
import { FileRow, sizeText } from './files';
import { ask, ended, type Reading, readingOf } from './reading';
import { bodyOf, newKey, type Sent, send } from './sending';

interface DocumentAnswer {
  versions: { number: number; files: { name: string; reading: unknown }[] }[];
}

interface ProblemAnswer {
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

export function enhanceUploads(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const panel = form.querySelector<HTMLElement>('[data-uploads]');
    if (input && panel) {
      new UploadForm(form, input, panel);
    }
  }
}

class UploadForm {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly panel: HTMLElement;
  private readonly result: HTMLElement;
  private readonly live: HTMLElement;
  private rows: FileRow[] = [];
  private key = newKey();
  private sending = false;

  constructor(form: HTMLFormElement, input: HTMLInputElement, panel: HTMLElement) {
    this.form = form;
    this.input = input;
    this.panel = panel;
    this.result = panel.querySelector<HTMLElement>('[data-upload-result]') ?? panel;
    this.live = panel.querySelector<HTMLElement>('[data-upload-live]') ?? panel;
    showScripted(form);
    input.addEventListener('change', () => this.choose([...(input.files ?? [])]));
    form.addEventListener('input', () => {
      this.key = newKey();
    });
    form.addEventListener('submit', (event) => this.onSubmit(event));
    this.takeDrops();
    this.choose([...(input.files ?? [])]); // kept by the browser when one comes back to the page
  }

  private takeDrops(): void {
    const zone = this.input.closest<HTMLElement>('[data-dropzone]');
    if (!zone) {
      return;
    }
    const over = (is: boolean) => (event: DragEvent) => {
      event.preventDefault();
      zone.classList.toggle('dropzone--over', is);
    };
    zone.addEventListener('dragover', over(true));
    zone.addEventListener('dragleave', over(false));
    zone.addEventListener('drop', (event) => {
      over(false)(event);
      this.choose([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** Files add up: choosing again or dropping more does not forget the earlier ones. */
  private choose(added: File[]): void {
    const kept = this.input.multiple ? this.rows.map((row) => row.file) : [];
    const all = [...kept, ...added.filter((file) => !kept.some((other) => same(file, other)))];
    this.set(this.input.multiple ? all : all.slice(-1));
  }

  private set(files: File[]): void {
    const transfer = new DataTransfer();
    for (const file of files) {
      transfer.items.add(file);
    }
    this.input.files = transfer.files;
    this.key = newKey();
    this.rows = files.map(
      (file) =>
        new FileRow(file, this.panel, sizeText(file.size), () => {
          this.set(files.filter((other) => other !== file));
          this.input.focus();
        }),
    );
    for (const row of this.rows.filter((some) => this.tooLarge(some.file))) {
      row.tell('failed', textOf(this.panel, 'tooLarge', sizeText(this.limit())));
    }
    this.panel.hidden = files.length === 0;
    this.panel.querySelector('.uploads')?.replaceChildren(...this.rows.map((row) => row.element));
    this.result.replaceChildren();
  }

  private limit(): number {
    return Number(this.input.dataset.maxBytes ?? Number.POSITIVE_INFINITY);
  }

  private tooLarge(file: File): boolean {
    return file.size > this.limit();
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    const large = this.rows.find((row) => this.tooLarge(row.file));
    if (large) {
      large.element.querySelector('button')?.focus();
      this.live.textContent = textOf(this.panel, 'tooLarge', sizeText(this.limit()));
      return;
    }
    void this.send();
  }

  private async send(): Promise<void> {
    this.sending = true;
    this.form.setAttribute('aria-busy', 'true');
    this.result.replaceChildren();
    const { upload = '', uploadMetadata } = this.form.dataset;
    const token = this.form.querySelector<HTMLInputElement>('[data-csrf]')?.value ?? '';
    try {
      const body = bodyOf(this.form, uploadMetadata);
      const sent = await send(upload, body, { 'X-CSRF-TOKEN': token, 'Idempotency-Key': this.key }, (bytes) =>
        this.showSent(bytes),
      );
      if (sent.status >= 200 && sent.status < 300 && sent.location) {
        await this.follow(sent.location);
      } else {
        this.refuse(sent);
      }
    } catch {
      this.fail([textOf(this.panel, 'offline')]);
    } finally {
      this.sending = false;
      this.form.removeAttribute('aria-busy');
    }
  }

  /** The files leave one after another, so what has been sent fills them in their order. */
  private showSent(bytes: number): void {
    let left = bytes;
    for (const row of this.rows) {
      row.sending(left);
      left -= row.file.size;
    }
  }

  private async follow(address: string): Promise<void> {
    const id = new URL(address, document.baseURI).pathname.split('/').pop() ?? '';
    const told = make('p', 'gov-message__title', textOf(this.panel, 'stored'));
    const link = make('a', 'gov-button', textOf(this.panel, 'open'));
    link.href = `${this.form.dataset.uploadPage ?? ''}/${id}`;
    Object.assign(link.dataset, { type: 'solid', color: 'primary', size: 'm' });
    this.show('success', [told, link]);
    this.form.classList.add('form--sent');
    link.focus();
    let failed = false;
    await ask<DocumentAnswer>(address, ({ versions }) => {
      const newest = versions.reduce((a, b) => (a.number > b.number ? a : b));
      const readings = newest.files.map((file) => this.showReading(file.name, file.reading));
      failed = readings.some((reading) => reading.state === 'failed');
      return readings.every(ended);
    });
    // in its role of a status the message is announced
    told.textContent = textOf(this.panel, failed ? 'partly' : 'finished');
  }

  private showReading(name: string, answer: unknown): Reading {
    const reading = readingOf(answer);
    const { state, pages, message } = reading;
    const row = this.rows.find((some) => some.file.name === name);
    switch (state) {
      case 'done':
        row?.tell('done', textOf(this.panel, 'done', pages));
        break;
      case 'failed':
        row?.tell('failed', textOf(this.panel, 'failed', message));
        break;
      case 'reading':
        row?.tell('reading', textOf(this.panel, 'reading', pages));
        break;
      default:
        row?.tell('waiting', textOf(this.panel, 'waiting'));
    }
    return reading;
  }

  private refuse(sent: Sent): void {
    const problem = (sent.answer ?? {}) as ProblemAnswer;
    const sentences = (problem.errors ?? []).map((error) => error.message);
    const told = [problem.detail ?? textOf(this.panel, 'unexpected'), ...sentences];
    this.fail([...new Set(told)]);
    const field = problem.errors?.map((error) => this.form.elements.namedItem(error.field)).find(Boolean);
    if (field instanceof HTMLElement) {
      field.setAttribute('aria-invalid', 'true');
    }
  }

  private fail(sentences: string[]): void {
    for (const row of this.rows) {
      row.tell('chosen', textOf(this.panel, 'chosen'));
    }
    this.show(
      'error',
      sentences.map((sentence) => make('p', '', sentence)),
    );
    this.panel.hidden = false;
    this.result.focus();
  }

  private show(color: string, content: HTMLElement[]): void {
    const message = make('div', 'gov-message');
    Object.assign(message.dataset, { type: 'subtle', color });
    message.setAttribute('role', color === 'error' ? 'alert' : 'status');
    const inner = make('div', 'gov-message__content');
    inner.append(...content);
    message.append(inner);
    this.result.replaceChildren(message);
  }
}

function same(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
