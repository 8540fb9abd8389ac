/** Files about the annual audit (18). */
package org.beian.web.download.annualaudit;
