/** Verifications of filings by their providers, for programs. */
package org.beian.web.api.supervision;
