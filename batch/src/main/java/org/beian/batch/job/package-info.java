/**
 * What starts without a caller: the entrance under the role SYSTEM, listeners that record how a job
 * ends, and the timers.
 */
package org.beian.batch.job;
