/** Clues of a bureau (16.1): how they come, are merged, and end. */
package org.beian.enforcement.clue;
