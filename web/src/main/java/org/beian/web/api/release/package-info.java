/** Interface of the release of domains (B11). */
package org.beian.web.api.release;
