// Behaviour on top of pages that already work without it.
import { enhanceMaps } from './map';
import { followReadings } from './reading';
import { enhanceSuggestions } from './suggest';
import { enhanceUploads } from './upload';

enhanceSuggestions();
enhanceUploads();
followReadings();
enhanceMaps();

const pdfs = document.querySelectorAll<HTMLElement>('[data-pdf]');
if (pdfs.length > 0) {
  // pdf.js is ten times the size of all the rest
  void import('./viewer').then(({ enhancePdf }) => {
    for (const pdf of pdfs) {
      enhancePdf(pdf);
    }
  });
}
