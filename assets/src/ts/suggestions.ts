// What the server suggests, whichever module answers.

export interface Suggestion {
  label: string;
  note: string;
  /** what is sent instead of the label, such as the code of a territory */
  value: string;
  /** where choosing it leads; empty when it only fills the field */
  address: string;
}

type Unknown = Record<string, unknown>;

/** Understands a list of texts, a list of {label, note, value, address}, and the {queries, titles} of the search. */
export function suggestionsOf(answer: unknown): Suggestion[] {
  if (Array.isArray(answer)) {
    return answer.map(suggestion).filter(({ label }) => label !== '');
  }
  if (typeof answer !== 'object' || answer === null) {
    return [];
  }
  const { queries, titles, items } = answer as Unknown;
  return [queries, titles, items].flatMap((list) => (Array.isArray(list) ? suggestionsOf(list) : []));
}

function suggestion(item: unknown): Suggestion {
  if (typeof item === 'string') {
    return { label: item, note: '', value: item, address: '' };
  }
  const said = (item ?? {}) as Unknown;
  const english = document.documentElement.lang === 'en' && said.addressEn;
  return {
    label: text(said.label ?? said.title ?? said.name),
    note: text(said.note),
    value: text(said.value ?? said.code),
    address: text(english || said.address),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
