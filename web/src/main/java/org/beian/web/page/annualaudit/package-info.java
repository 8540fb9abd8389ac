/** Pages of the annual audit, for sponsors, providers, bureaus and the ministry (18). */
package org.beian.web.page.annualaudit;
