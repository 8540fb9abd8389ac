/** Pages of the log of reads, for the bureaus and the ministry. */
package org.beian.web.page.reading;
