/**
 * Stop-access notices (7.4, 15.5): by them an authority orders a provider to stop the access of a
 * website; the provider reports by the last day how it was carried out (7.10). A resume-access
 * notice is the way back, once the website is filed with the provider: an order of the same kind,
 * with its own letter, last day and report.
 */
package org.beian.access.notice;
