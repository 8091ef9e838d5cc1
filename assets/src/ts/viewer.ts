// A page of a PDF drawn by pdf.js, with the words that were searched for marked over it.
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFPageProxy,
  type RenderTask,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { debounced, make, showScripted, textOf } from './dom';

declare const PDF_WORKER: string;
declare const PDF_FOLDER: string;

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
/** Browsers refuse or blacken larger pictures. */
const MOST_PIXELS = 16_000_000;

/** In points from the upper left corner of the page. */
/** Left, top, right and bottom in points from the upper left corner of the page. */
type Mark = [number, number, number, number];

GlobalWorkerOptions.workerSrc = beside(PDF_WORKER);

export function showPdf(element: HTMLElement): Promise<void> {
  return new PdfViewer(element).open();
}

class PdfViewer {
  private readonly element: HTMLElement;
  private readonly frame: HTMLElement;
  private readonly paper: HTMLElement;
  private readonly canvas = make('canvas', 'pdf__canvas');
  private readonly text = make('div', 'pdf__text');
  private readonly message: HTMLElement;
  private page: PDFPageProxy | undefined;
  private drawing: RenderTask | undefined;
  private zoom = 1;
  private width = 0;

  constructor(element: HTMLElement) {
    this.element = element;
    this.frame = found(element, '.pdf__frame');
    this.paper = found(element, '.pdf__page');
    this.message = found(element, '[data-pdf-message]');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', textOf(element, 'name'));
    // who listens has the text of the page beside the picture
    this.text.setAttribute('aria-hidden', 'true');
  }

  async open(): Promise<void> {
    const { src = '', page = '1' } = this.element.dataset;
    this.message.textContent = textOf(this.element, 'loading');
    try {
      const document = await getDocument({
        url: src,
        // only the parts of the file that this page needs
        disableAutoFetch: true,
        disableStream: true,
        rangeChunkSize: 1 << 17,
        standardFontDataUrl: beside(`${PDF_FOLDER}/fonts/`),
        wasmUrl: beside(`${PDF_FOLDER}/decoders/`),
        useWasm: false,
        isEvalSupported: false,
      }).promise;
      this.page = await document.getPage(Number(page));
      this.prepare();
      await this.draw();
      this.message.remove();
      await this.layText(this.page);
      this.showFirstMark();
    } catch (failure) {
      console.warn('The page of the PDF could not be drawn', failure);
      this.element.classList.add('pdf--failed');
      this.message.textContent = textOf(this.element, 'failed');
    }
  }

  private prepare(): void {
    const { width = '595', height = '842', marks = '[]' } = this.element.dataset;
    this.paper.replaceChildren(
      this.canvas,
      this.text,
      ...(JSON.parse(marks) as Mark[]).map((mark) => marker(mark, Number(width), Number(height))),
    );
    showScripted(this.element);
    for (const button of this.element.querySelectorAll<HTMLElement>('[data-pdf-zoom]')) {
      button.addEventListener('click', () => this.step(Number(button.dataset.pdfZoom)));
    }
    const redraw = debounced(200, () => {
      if (Math.abs(this.frame.clientWidth - this.width) > 1) {
        void this.draw();
      }
    });
    new ResizeObserver(redraw).observe(this.frame);
  }

  /** The words of the page, unseen over the picture, so that they can be selected. */
  private async layText(page: PDFPageProxy): Promise<void> {
    await new TextLayer({
      textContentSource: page.streamTextContent(),
      container: this.text,
      viewport: page.getViewport({ scale: 1 }),
    }).render();
  }

  private step(by: number): void {
    const next = ZOOMS[ZOOMS.indexOf(this.zoom) + by];
    if (next) {
      this.zoom = next;
      const shown = this.element.querySelector('output');
      if (shown) {
        shown.textContent = `${Math.round(next * 100)} %`;
      }
      void this.draw();
    }
  }

  /** Draws at the width of the frame times the zoom; a drawing under way is given up. */
  private async draw(): Promise<void> {
    if (!this.page) {
      return;
    }
    this.width = this.frame.clientWidth;
    const plain = this.page.getViewport({ scale: 1 });
    const scale = (this.width / plain.width) * this.zoom;
    const sharpness = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(MOST_PIXELS / (plain.width * plain.height * scale * scale)),
    );
    const viewport = this.page.getViewport({ scale: scale * sharpness });
    this.paper.style.width = `${plain.width * scale}px`;
    this.paper.style.height = `${plain.height * scale}px`;
    this.text.style.setProperty('--total-scale-factor', String(scale));
    this.drawing?.cancel();
    this.canvas.width = Math.floor(viewport.width);
    this.canvas.height = Math.floor(viewport.height);
    const drawing = this.page.render({ canvas: this.canvas, viewport });
    this.drawing = drawing;
    try {
      await drawing.promise;
    } catch (failure) {
      if ((failure as Error).name !== 'RenderingCancelledException') {
        throw failure;
      }
    }
  }

  private showFirstMark(): void {
    const first = this.paper.querySelector<HTMLElement>('.pdf__mark');
    if (first) {
      this.frame.scrollTop = Math.max(0, first.offsetTop - this.frame.clientHeight / 3);
    }
  }
}

function marker([left, top, right, bottom]: Mark, width: number, height: number): HTMLElement {
  const mark = make('span', 'pdf__mark');
  mark.style.left = `${(100 * left) / width}%`;
  mark.style.top = `${(100 * top) / height}%`;
  mark.style.width = `${(100 * (right - left)) / width}%`;
  mark.style.height = `${(100 * (bottom - top)) / height}%`;
  return mark;
}

function found(within: HTMLElement, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) {
    throw new Error(`${selector} is missing`);
  }
  return element;
}

/** Address of a file that lies beside this script. */
function beside(file: string): string {
  return new URL(file, import.meta.url).href;
}
