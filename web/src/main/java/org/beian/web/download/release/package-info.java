/** Downloads about releases of domains: lists, letters and documents (B11). */
package org.beian.web.download.release;
