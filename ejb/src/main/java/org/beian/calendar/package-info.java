/**
 * Years of the working calendar (formats.md 7): proposed by one operator and published by another,
 * with what follows for the limits that run. Packages to the right declare theirs as {@link
 * org.beian.calendar.OpenDeadlines}.
 */
package org.beian.calendar;
