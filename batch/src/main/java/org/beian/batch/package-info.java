/**
 * Jobs and timers: work without a caller. It enters the application through {@link
 * org.beian.batch.job.RunAsSystem} and uses the same EJBs as a person would.
 */
package org.beian.batch;
