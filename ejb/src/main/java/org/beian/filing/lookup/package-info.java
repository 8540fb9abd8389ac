/**
 * The public look-up (clause 3): exact questions only, limited per source, answered without
 * personal data.
 */
package org.beian.filing.lookup;
