/** Schedules: when a job starts by itself, and the runs that it started. */
package org.beian.job.schedule;
