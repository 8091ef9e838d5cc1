// A field with suggestions: the combobox pattern of ARIA 1.2. The field stays an ordinary one for who ignores them.
import { debounced, headers, make, textOf } from './dom';
import { type Suggestion, suggestionsOf } from './suggestions';

const PAUSE_MS = 150;
const SHORTEST = 2;
const MOST = 10;
let fields = 0;

export function enhanceSuggestions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    new SuggestingField(input);
  }
}

class SuggestingField {
  private readonly input: HTMLInputElement;
  private readonly list = make('ul', 'suggest__list');
  private readonly live = make('span', 'visually-hidden');
  private readonly code: HTMLInputElement | null;
  private suggestions: Suggestion[] = [];
  private active = -1;
  private asked: AbortController | undefined;

  constructor(input: HTMLInputElement) {
    this.input = input;
    this.code = input.closest('[data-pick]')?.querySelector<HTMLInputElement>('[data-pick-code]') ?? null;
    this.prepare();
    const ask = debounced(PAUSE_MS, () => void this.ask());
    input.addEventListener('input', () => {
      this.forgetCode();
      ask();
    });
    input.addEventListener('keydown', (event) => this.onKey(event));
    input.addEventListener('blur', () => {
      this.close();
      void this.resolve();
    });
    // mousedown would take the focus from the field and close the list before the click came
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option) {
        this.choose([...this.list.children].indexOf(option));
      }
    });
  }

  private prepare(): void {
    const { input, list, live } = this;
    fields += 1;
    list.id = `suggestions-${fields}`;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? '');
    live.setAttribute('aria-live', 'polite');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.autocomplete = 'off';
    input.parentElement?.append(list, live);
  }

  /** What is typed no longer stands for the code picked before; a name alone must not be sent as if it did. */
  private forgetCode(): void {
    if (this.code) {
      this.code.value = '';
      this.input.setCustomValidity('');
    }
  }

  /** A name typed in full needs no picking when only one territory bears it; one that several bear has to be picked. */
  private async resolve(): Promise<void> {
    const typed = this.input.value.trim().toLocaleLowerCase();
    if (!this.code || this.code.value !== '' || typed === '') {
      return;
    }
    try {
      const found = await this.fetch(typed);
      const exact = found.filter(({ label }) => label.toLocaleLowerCase() === typed);
      const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
      if (this.input.value.trim().toLocaleLowerCase() !== typed) {
        return;
      }
      if (only) {
        this.take(only);
      } else {
        this.input.setCustomValidity(textOf(this.input, 'pick'));
      }
    } catch {
      // no suggestions now: the server will look the name up when the form is sent
    }
  }

  private async fetch(typed: string, signal?: AbortSignal): Promise<Suggestion[]> {
    const address = new URL(this.input.dataset.suggest ?? '', document.baseURI);
    address.searchParams.set('q', typed);
    const response = await fetch(address, { headers: headers(), signal: signal ?? null });
    if (!response.ok) {
      throw new Error(`suggestions: ${response.status}`);
    }
    return suggestionsOf(await response.json());
  }

  private async ask(): Promise<void> {
    const typed = this.input.value.trim();
    this.asked?.abort();
    if (typed.length < SHORTEST || document.activeElement !== this.input) {
      this.close();
      return;
    }
    const asked = new AbortController();
    this.asked = asked;
    try {
      this.show((await this.fetch(typed, asked.signal)).slice(0, MOST));
    } catch {
      // suggestions are a convenience: without them the field works as it is
      if (!asked.signal.aborted) {
        this.close();
      }
    }
  }

  private show(suggestions: Suggestion[]): void {
    this.suggestions = suggestions;
    this.list.replaceChildren(
      ...suggestions.map((suggestion, index) => {
        const option = make('li', 'suggest__option');
        option.id = `${this.list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.append(make('span', '', suggestion.label));
        if (suggestion.note) {
          option.append(make('span', 'suggest__note', suggestion.note));
        }
        return option;
      }),
    );
    this.live.textContent =
      suggestions.length === 0 ? textOf(this.input, 'none') : textOf(this.input, 'count', suggestions.length);
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.activate(-1);
  }

  private close(): void {
    this.asked?.abort();
    this.list.hidden = true;
    this.live.textContent = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.list.hidden) {
      if (event.key === 'ArrowDown') {
        void this.ask();
      }
      return;
    }
    const count = this.suggestions.length;
    switch (event.key) {
      case 'ArrowDown':
        this.activate((this.active + 1) % count);
        break;
      case 'ArrowUp':
        this.activate(this.active <= 0 ? count - 1 : this.active - 1);
        break;
      case 'Enter':
        if (this.active < 0) {
          return;
        }
        this.choose(this.active);
        break;
      case 'Escape':
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private activate(index: number): void {
    this.active = index;
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    const option = this.list.children[index];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private choose(index: number): void {
    const chosen = this.suggestions[index];
    if (!chosen) {
      return;
    }
    this.close();
    if (this.code) {
      this.take(chosen);
    } else if (chosen.address) {
      window.location.assign(chosen.address);
    } else {
      this.input.value = chosen.label;
      if (this.input.type === 'search') {
        this.input.form?.requestSubmit();
      }
    }
  }

  private take(chosen: Suggestion): void {
    this.input.value = chosen.note ? `${chosen.label} (${chosen.note})` : chosen.label;
    this.input.setCustomValidity('');
    if (this.code) {
      this.code.value = chosen.value;
    }
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
