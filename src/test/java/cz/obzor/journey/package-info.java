/// Journeys through the built program: real processes, a real browser.
package cz.obzor.journey;
