/** The blacklist of subjects and domains that a bureau keeps (6.4, 16). */
package org.beian.filing.blacklist;
