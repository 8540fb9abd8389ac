/** The job that counts the limits that run again, after the working calendar changed. */
package org.beian.batch.calendar;
