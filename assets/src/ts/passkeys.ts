// Passkeys: a form asks the browser for a key before it is sent; what the browser answers goes with it.

export function enhancePasskeys(): void {
  const known = typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  if (!known) {
    return;
  }
  for (const hint of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) {
    hint.hidden = true;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
}

async function send(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('credential') as HTMLInputElement;
  const failed = form.querySelector<HTMLElement>('[data-failed]');
  if (failed) {
    failed.hidden = true;
  }
  try {
    const credential = (await ask(form)) as PublicKeyCredential | null;
    if (credential) {
      field.value = JSON.stringify(credential.toJSON());
      form.submit();
      return;
    }
  } catch {
    // the person changed her mind, or the device has no key; told below
  }
  if (failed) {
    failed.hidden = false;
  }
}

function ask(form: HTMLFormElement): Promise<Credential | null> {
  const options = JSON.parse(form.dataset.options ?? '{}');
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
