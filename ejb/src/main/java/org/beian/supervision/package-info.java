/** Supervision of providers: their verifications of the filings that they serve (7.3). */
package org.beian.supervision;
