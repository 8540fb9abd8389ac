/**
 * Jobs and timers: what happens without a caller. It all enters through {@link
 * org.beian.batch.job.SystemEntrance} and does through the procedures what a person would do.
 */
package org.beian.batch;
