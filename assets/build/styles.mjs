// A subset of the gov.cz design system. Its style sheets carry each rule twice (for a custom element and for a class)
// and for every colour, size and state; we keep the class form of what our pages use, named in the table below.
import { readFile } from 'node:fs/promises';
import postcss from 'postcss';

const USED = {
  button: {
    'data-color': ['primary', 'neutral', 'error'],
    'data-type': ['solid', 'outlined', 'base'],
    'data-size': ['s', 'm', 'l'],
  },
  tag: {
    'data-color': ['primary', 'secondary', 'neutral', 'success', 'warning', 'error'],
    'data-type': ['subtle'],
    'data-size': ['xs', 's'],
  },
  message: { 'data-color': ['primary', 'success', 'warning', 'error'], 'data-type': ['subtle'] },
  breadcrumbs: {},
  'form-label': { 'data-size': ['s', 'm'] },
  'form-message': { 'data-color': ['neutral', 'error'], 'data-size': ['m'] },
  'form-input': { 'data-size': ['m', 'l'], type: [] },
  'form-select': { 'data-size': ['m'] },
  'form-checkbox': { 'data-size': ['s', 'm'] },
  'form-radio': { 'data-size': ['m'] },
};
const SHEETS = ['tokens'];
/** States of the web components that a page without them never has. Values beside "" say the same in other words. */
const UNUSED =
  /\[(?:slot=(?:prefix|sufix|icon-start|icon-end|button)|loading|expanded|icon-start|icon-end|input-type|data-expanded|data-expanded-mobile|data-success|data-theme=dark)\b|=true i\]|="1"\]|not\(\[data-hydrated|theme=auto|gov-(?:bg|color|text|hide|list|ordered-list|spin|chip|dropdown|tooltip)/;
const NEGATED =
  /:not\(\[(?:loading|expanded|expanded-mobile|icon-start|icon-end|input-type=password|data-type=link|legend|slot=label)[^\]]*\]\)/g;
const CUSTOM_ELEMENT = /(?:^|[\s>+~(,])gov-[a-z_-]+/;

/** Makes `@import "gov:button"` in our style sheets mean the subset of that component. */
export const designSystem = {
  name: 'gov-design-system',
  setup(build) {
    build.onResolve({ filter: /^gov:/ }, (args) => ({ path: args.path.slice('gov:'.length), namespace: 'gov' }));
    build.onResolve({ filter: /^asset:/ }, (args) => ({ path: args.path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'gov' }, async ({ path: name }) => ({
      contents: subset(await read(name), USED[name] ?? {}),
      loader: 'css',
    }));
  },
};

async function read(name) {
  if (!(name in USED || SHEETS.includes(name))) {
    throw new Error(`"gov:${name}" is not in the table of used components`);
  }
  const file = SHEETS.includes(name) ? name : `components/gov-${name}`;
  const address = new URL(`../node_modules/@gov-design-system-ce/styles/lib/html/${file}.css`, import.meta.url);
  return (await readFile(address, 'utf8')).replace(/^\uFEFF/, '');
}

function subset(css, used) {
  const sheet = postcss.parse(css);
  sheet.walkAtRules('media', (media) => {
    if (media.params.includes('prefers-color-scheme')) {
      media.remove();
    }
  });
  sheet.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && /keyframes/.test(rule.parent.name)) {
      return;
    }
    const kept = rule.selectors.filter((selector) => isUsed(selector, used)).map(plain);
    if (kept.length === 0) {
      rule.remove();
    } else {
      rule.selectors = [...new Set(kept)];
    }
  });
  sheet.walkAtRules('media', (media) => {
    if (media.nodes.length === 0) {
      media.remove();
    }
  });
  return sheet.toString();
}

function isUsed(selector, used) {
  const bare = selector.replaceAll(NEGATED, '');
  return (
    !CUSTOM_ELEMENT.test(bare) &&
    !UNUSED.test(bare) &&
    Object.entries(used).every(([attribute, values]) =>
      [...bare.matchAll(new RegExp(`\\[${attribute}="?([^\\]"]*)"?\\]`, 'g'))].every(([, value]) =>
        values.includes(value),
      ),
    )
  );
}

/** The tokens stand under a theme attribute; our pages have one theme. */
function plain(selector) {
  return selector.replaceAll(NEGATED, '').replace(':root[data-theme=light]', ':root');
}
