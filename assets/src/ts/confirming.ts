// Confirming of findings by keyboard, and a new node from text that is selected in the document.
const KEPT = 'obzor-confirming';
const KEYS: Record<string, string> = { a: 'accept', A: 'accept-branch', r: 'reject', R: 'reject-branch' };
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export function enhanceConfirming(): void {
  const tree = document.querySelector<HTMLElement>('[data-tree]');
  if (tree) {
    for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) {
      hint.hidden = false;
    }
    moveByArrows(tree);
    takeSelection();
  }
}

/** Arrows go through the tree; letters decide of the node that is shown. They work inside the tree alone. */
function moveByArrows(tree: HTMLElement): void {
  const links = [...tree.querySelectorAll<HTMLAnchorElement>('a')];
  tree.addEventListener('keydown', (event) => {
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const link = links[at];
    if (!link || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      links[at + step]?.focus();
    } else if (event.key === 'Enter') {
      window.sessionStorage.setItem(KEPT, 'yes');
    } else if (link.hasAttribute('aria-current')) {
      decide(event);
    }
  });
  // who works by keyboard goes on where the last decision led
  if (window.sessionStorage.getItem(KEPT)) {
    window.sessionStorage.removeItem(KEPT);
    tree.querySelector<HTMLAnchorElement>('a[aria-current]')?.focus();
  }
}

function decide(event: KeyboardEvent): void {
  const action = KEYS[event.key];
  const button = action && document.querySelector<HTMLButtonElement>(`[data-decide] button[value="${action}"]`);
  if (button) {
    event.preventDefault();
    window.sessionStorage.setItem(KEPT, 'yes');
    button.click();
  }
}

function takeSelection(): void {
  const texts = [...document.querySelectorAll<HTMLElement>('[data-select]')];
  const form = document.querySelector<HTMLFormElement>('[data-add]');
  const title = form?.querySelector<HTMLInputElement>('[name="title"]');
  const quote = form?.querySelector<HTMLTextAreaElement>('[name="quote"]');
  if (texts.length === 0 || !form || !title || !quote) {
    return;
  }
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const chosen = selection?.toString().trim() ?? '';
    const begins = selection?.anchorNode ?? null;
    if (chosen && texts.some((text) => text.contains(begins))) {
      title.value = chosen.replace(/\s+/g, ' ');
      quote.value = chosen;
      form.closest('details')?.setAttribute('open', '');
    }
  });
}
