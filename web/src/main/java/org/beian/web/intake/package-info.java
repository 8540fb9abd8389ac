/** Texts and CSV files of imports, shared by the interface and the pages. */
package org.beian.web.intake;
