/** Pages of the operator on the working calendar: its years, and the versions of each. */
package org.beian.web.page.calendar;
