/** Pages on the opinions of content departments in the annual audit (18.3). */
package org.beian.web.page.annualaudit.opinion;
