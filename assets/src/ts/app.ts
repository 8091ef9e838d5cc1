// Behaviour on top of pages that already work without it.
import { enhanceConfirming } from './confirming';
import { enhanceMaps } from './map';
import { enhancePasskeys } from './passkeys';
import { followReadings } from './reading';
import { enhanceSuggestions } from './suggest';
import { enhanceUploads } from './upload';

enhanceSuggestions();
enhanceUploads();
followReadings();
enhanceMaps();
enhanceConfirming();
enhancePasskeys();

// pdf.js is twenty times the size of all the rest, so it comes only where a PDF is in sight
const inSight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      inSight.unobserve(target);
      void import('./viewer').then(({ showPdf }) => showPdf(target as HTMLElement));
    }
  }
});
for (const pdf of document.querySelectorAll('[data-pdf]')) {
  inSight.observe(pdf);
}
