/**
 * Stop-access notices (7.4, 15.5): by them an authority orders a provider to stop the access of a
 * website; the provider reports by the last day how it was carried out (7.10).
 */
package org.beian.access.notice;
