// A map made by the server as linked shapes: zoom, moving, a label under the pointer, and one stop for the Tab key.
import { showScripted } from './dom';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 1.5;
const CLOSEST = 24;
/** A drag shorter than this is a click. */
const STILL_PX = 4;

export function enhanceMaps(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-map]')) {
    const svg = element.querySelector('svg[viewBox]');
    if (svg instanceof SVGSVGElement) {
      new LiveMap(element, svg);
    }
  }
}

class LiveMap {
  private readonly element: HTMLElement;
  private readonly svg: SVGSVGElement;
  private readonly whole: Box;
  private readonly shapes: SVGAElement[];
  private view: Box;
  private tip: HTMLElement | null;

  constructor(element: HTMLElement, svg: SVGSVGElement) {
    this.element = element;
    this.svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.view = { ...this.whole };
    this.tip = element.querySelector('[data-map-tip]');
    this.shapes = [...svg.querySelectorAll<SVGAElement>('a')];
    showScripted(element);
    this.listenToButtons();
    this.listenToPointer();
    this.listenToKeys();
  }

  private listenToButtons(): void {
    for (const button of this.element.querySelectorAll<HTMLElement>('[data-map-zoom]')) {
      const direction = Number(button.dataset.mapZoom);
      button.addEventListener('click', () => this.zoom(direction === 0 ? 0 : STEP ** direction));
    }
  }

  /** @param by factor; 0 shows the whole map */
  private zoom(by: number, atX = 0.5, atY = 0.5): void {
    const { whole, view } = this;
    const width = by === 0 ? whole.width : Math.min(whole.width, Math.max(whole.width / CLOSEST, view.width / by));
    const height = (width * whole.height) / whole.width;
    this.show({
      x: view.x + (view.width - width) * atX,
      y: view.y + (view.height - height) * atY,
      width,
      height,
    });
  }

  private show(view: Box): void {
    const { whole } = this;
    const within = (value: number, from: number, room: number) => Math.min(Math.max(value, from), from + room);
    const x = within(view.x, whole.x, whole.width - view.width);
    const y = within(view.y, whole.y, whole.height - view.height);
    this.view = { ...view, x, y };
    this.svg.setAttribute('viewBox', `${x} ${y} ${view.width} ${view.height}`);
    this.element.classList.toggle('map--zoomed', view.width < whole.width * 0.999);
    this.hideTip();
  }

  private listenToPointer(): void {
    const { svg } = this;
    let from: { x: number; y: number; view: Box; pointer: number } | undefined;
    let moved = false;
    svg.addEventListener(
      'wheel',
      (event) => {
        // a plain wheel scrolls the page; pinching a touch pad arrives as a wheel with Ctrl
        if (!(event.ctrlKey || event.metaKey)) {
          return;
        }
        event.preventDefault();
        const place = svg.getBoundingClientRect();
        const at = [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height] as const;
        this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, ...at);
      },
      { passive: false },
    );
    svg.addEventListener('pointerdown', (event) => {
      moved = false;
      if (event.button === 0 && this.view.width < this.whole.width) {
        from = { x: event.clientX, y: event.clientY, view: { ...this.view }, pointer: event.pointerId };
      }
    });
    svg.addEventListener('pointermove', (event) => {
      if (from && event.pointerId === from.pointer) {
        const dx = event.clientX - from.x;
        const dy = event.clientY - from.y;
        if (moved || Math.hypot(dx, dy) > STILL_PX) {
          moved = true;
          const scale = from.view.width / svg.clientWidth;
          this.show({ ...this.view, x: from.view.x - dx * scale, y: from.view.y - dy * scale });
        }
      } else {
        this.tipFor(event.target, event.clientX, event.clientY);
      }
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      svg.addEventListener(end, () => {
        from = undefined;
      });
    }
    svg.addEventListener('pointerleave', () => this.hideTip());
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener('click', (event) => {
      if (moved) {
        event.preventDefault();
      }
    });
  }

  /** Hundreds of shapes would be hundreds of stops for the Tab key; arrows move among them instead. */
  private listenToKeys(): void {
    const start = this.shapes.find((shape) => shape.hasAttribute('aria-current')) ?? this.shapes[0];
    for (const shape of this.shapes) {
      shape.setAttribute('tabindex', shape === start ? '0' : '-1');
    }
    this.svg.addEventListener('focusin', (event) => {
      const shape = (event.target as Element).closest('a');
      if (shape instanceof SVGAElement && shape.matches(':focus-visible')) {
        this.reveal(shape);
        const place = shape.getBoundingClientRect();
        this.tipFor(shape, place.left + place.width / 2, place.top + place.height / 2);
      }
    });
    this.svg.addEventListener('focusout', () => this.hideTip());
    this.svg.addEventListener('keydown', (event) => {
      const direction = DIRECTIONS[event.key];
      if (direction) {
        this.move(event.target as SVGAElement, direction);
      } else if (event.key === '+' || event.key === '-') {
        this.zoom(event.key === '+' ? STEP : 1 / STEP);
      } else if (event.key === '0') {
        this.zoom(0);
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  private move(from: SVGAElement, [dx, dy]: [number, number]): void {
    const here = centre(from);
    let best: SVGAElement | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const shape of this.shapes) {
      const there = centre(shape);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      const cost = along + 2 * aside;
      if (shape !== from && along > 0 && cost < least) {
        best = shape;
        least = cost;
      }
    }
    if (best) {
      from.setAttribute('tabindex', '-1');
      best.setAttribute('tabindex', '0');
      best.focus();
    }
  }

  private reveal(shape: SVGAElement): void {
    const { x, y } = centre(shape);
    const { view } = this;
    if (x < view.x || x > view.x + view.width || y < view.y || y > view.y + view.height) {
      this.show({ ...view, x: x - view.width / 2, y: y - view.height / 2 });
    }
  }

  private tipFor(target: EventTarget | null, clientX: number, clientY: number): void {
    const label = target instanceof Element ? target.closest('a')?.getAttribute('aria-label') : null;
    if (!label || !this.tip) {
      this.hideTip();
      return;
    }
    const place = this.element.getBoundingClientRect();
    this.tip.textContent = label;
    this.tip.hidden = false;
    const x = Math.min(clientX - place.left + 14, place.width - this.tip.offsetWidth - 4);
    this.tip.style.left = `${Math.max(4, x)}px`;
    this.tip.style.top = `${clientY - place.top + 18}px`;
  }

  private hideTip(): void {
    if (this.tip) {
      this.tip.hidden = true;
    }
  }
}

function centre(shape: SVGGraphicsElement): { x: number; y: number } {
  const { x, y, width, height } = shape.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
