/** Retention of drafts: what nobody saved for long is deleted by a job (A23). */
package org.beian.filing.retention;
