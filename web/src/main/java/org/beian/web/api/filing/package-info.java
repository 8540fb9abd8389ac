/** REST resources of applications for filings (articles 12, 13) and of the public look-up. */
package org.beian.web.api.filing;
