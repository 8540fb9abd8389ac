/**
 * Pages on which a sponsor sees and revokes its mandates, and on which disavowals are stated,
 * answered and cleared.
 */
package org.beian.web.page.agency;
