/** Pages of imports: upload, progress, and results of the rows. */
package org.beian.web.page.intake;
