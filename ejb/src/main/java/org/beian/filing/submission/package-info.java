/** Submission of applications one by one, as drafts or in files (12.1, 13.1). */
package org.beian.filing.submission;
