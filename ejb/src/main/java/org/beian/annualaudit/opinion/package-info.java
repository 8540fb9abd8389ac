/** Opinions of content departments in the annual audit, and what follows from them (18.3). */
package org.beian.annualaudit.opinion;
