// A form with files: dropping them, progress of each while it is sent and read, refusals as sentences.
import { make, showScripted, textOf } from './dom';
import { FileRow, sizeText } from './files';
import { ask, ended, type Reading, readingOf } from './reading';
import { newKey, type Sent, send } from './sending';

/** What the server stored: the page of the document, and where the reading of each file can be followed. */
interface Stored {
  address: string;
  files: { name: string; reading: string }[];
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
    const token = this.form.querySelector<HTMLInputElement>('[data-csrf]')?.value ?? '';
    const more = { 'X-CSRF-TOKEN': token, 'Idempotency-Key': this.key };
    try {
      const sent = await send(this.form.action, new FormData(this.form), more, (bytes) => this.showSent(bytes));
      if (sent.status === 201) {
        await this.follow(sent.answer as Stored);
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

  private async follow(stored: Stored): Promise<void> {
    const told = make('p', 'gov-message__title', textOf(this.panel, 'stored'));
    const link = make('a', 'gov-button', textOf(this.panel, 'open'));
    link.href = stored.address;
    Object.assign(link.dataset, { type: 'solid', color: 'primary', size: 'm' });
    this.show('success', [told, link]);
    this.form.classList.add('form--sent');
    link.focus();
    const failures = await Promise.all(stored.files.map(({ reading }, at) => this.followFile(reading, this.rows[at])));
    // in its role of a status the message is announced
    told.textContent = textOf(this.panel, failures.some(Boolean) ? 'partly' : 'finished');
  }

  /** @returns whether the file could not be read */
  private async followFile(address: string, row: FileRow | undefined): Promise<boolean> {
    let failed = false;
    await ask<unknown>(address, (answer) => {
      const reading = readingOf(answer);
      this.showReading(reading, row);
      failed = reading.state === 'failed';
      return ended(reading);
    });
    return failed;
  }

  private showReading({ state, pages, message }: Reading, row: FileRow | undefined): void {
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
