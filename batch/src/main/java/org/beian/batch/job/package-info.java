/**
 * Work that starts without a caller: the entry point under the role SYSTEM, the control of jobs,
 * the one batchlet, listeners that record how a job ends, and the timers.
 */
package org.beian.batch.job;
