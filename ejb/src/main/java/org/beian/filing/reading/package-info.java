/**
 * Applications as applicant and bureau read them: sheets, masked values, history, letters, search.
 */
package org.beian.filing.reading;
