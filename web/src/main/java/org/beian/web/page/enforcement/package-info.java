/** Pages on enforcement: clues of violations, and their transfers between bureaus (16). */
package org.beian.web.page.enforcement;
