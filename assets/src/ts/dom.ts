/** A sentence from an element's data-text-…, with values in the places of %; %% stands for the sign itself. */
export function textOf(element: HTMLElement, name: string, ...values: (string | number)[]): string {
  const key = `text${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  let next = 0;
  return (element.dataset[key] ?? '').replace(/%%|%/g, (sign) => (sign === '%%' ? '%' : String(values[next++] ?? '')));
}

/** Shows what only makes sense with JavaScript. */
export function showScripted(within: HTMLElement): void {
  for (const element of within.querySelectorAll<HTMLElement>('[data-with-script]')) {
    element.hidden = false;
  }
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, css: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = css;
  element.textContent = text;
  return element;
}

export function debounced(milliseconds: number, action: () => void): () => void {
  let timer: number | undefined;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => window.setTimeout(done, milliseconds));
}

/** Asks the server in the language of the page. */
export function headers(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
}
