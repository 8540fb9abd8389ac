/** Page on which anybody confirms a letter by the code printed on it (B5). */
package org.beian.web.page.letter;
