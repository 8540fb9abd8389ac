/** Pages of imports: hand a file in, see how it goes, fetch what its rows were answered. */
package org.beian.web.page.intake;
