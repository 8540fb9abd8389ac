/** Parts of the view of a clue. */
package org.beian.enforcement.clue.view;
