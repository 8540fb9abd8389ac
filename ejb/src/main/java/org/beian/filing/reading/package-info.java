/**
 * Applications as applicant and bureau read them: sheets, masked values, history, letters, search;
 * and whose a filing is.
 */
package org.beian.filing.reading;
