/** Pages of the bureau: the review desk. */
package org.beian.web.page.filing.desk;
