/** Files about clues of violations, and about their transfers (16). */
package org.beian.web.download.enforcement;
