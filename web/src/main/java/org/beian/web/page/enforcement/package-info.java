/** Pages on clues of violations, of whatever source (18.3). */
package org.beian.web.page.enforcement;
