/** The annual report on the audits of a year, of a bureau and of the nation (18.2). */
package org.beian.annualaudit.report;
