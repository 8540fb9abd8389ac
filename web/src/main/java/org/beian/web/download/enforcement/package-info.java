/** Files about clues of violations (18.3). */
package org.beian.web.download.enforcement;
