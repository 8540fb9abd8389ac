/** Pages of the release of domains (B11). */
package org.beian.web.page.release;
