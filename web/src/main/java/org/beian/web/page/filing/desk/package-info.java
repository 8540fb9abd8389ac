/** Pages of the bureau: the review desk and the blacklist. */
package org.beian.web.page.filing.desk;
