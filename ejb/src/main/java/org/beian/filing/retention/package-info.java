/**
 * Retention (A23): old drafts are deleted, the personal data of cancelled filings is masked, and
 * uploads that nothing needs are deleted, each by a job.
 */
package org.beian.filing.retention;
