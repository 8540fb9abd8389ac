/**
 * The public look-up (B6): exact queries only, limited per source, answered with public items only
 * (principle 3).
 */
package org.beian.filing.lookup;
