/** Enforcement: clues on filed websites for bureaus, with where they came from (18.3). */
package org.beian.enforcement;
